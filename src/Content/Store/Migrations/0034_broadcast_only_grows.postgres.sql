-- What was said of a broadcast is never rewritten; a correction is a line of its own. A trigger is said differently on each engine.
CREATE FUNCTION broadcast_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log of broadcasts only grows'; END $$;
CREATE TRIGGER broadcast_is_not_changed BEFORE UPDATE OR DELETE ON broadcast FOR EACH ROW EXECUTE FUNCTION broadcast_only_grows();
CREATE TRIGGER broadcast_is_not_emptied BEFORE TRUNCATE ON broadcast FOR EACH STATEMENT EXECUTE FUNCTION broadcast_only_grows();
CREATE TRIGGER broadcast_item_is_not_changed BEFORE UPDATE OR DELETE ON broadcast_item FOR EACH ROW EXECUTE FUNCTION broadcast_only_grows();
CREATE TRIGGER broadcast_item_is_not_emptied BEFORE TRUNCATE ON broadcast_item FOR EACH STATEMENT EXECUTE FUNCTION broadcast_only_grows();

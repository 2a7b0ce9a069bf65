-- What was said of a broadcast is never rewritten; a correction is a line of its own. A trigger is said differently on each engine.
CREATE TRIGGER broadcast_is_not_changed BEFORE UPDATE ON broadcast BEGIN SELECT RAISE(ABORT, 'the log of broadcasts only grows'); END;
CREATE TRIGGER broadcast_is_not_shortened BEFORE DELETE ON broadcast BEGIN SELECT RAISE(ABORT, 'the log of broadcasts only grows'); END;
CREATE TRIGGER broadcast_item_is_not_changed BEFORE UPDATE ON broadcast_item BEGIN SELECT RAISE(ABORT, 'the log of broadcasts only grows'); END;
CREATE TRIGGER broadcast_item_is_not_shortened BEFORE DELETE ON broadcast_item BEGIN SELECT RAISE(ABORT, 'the log of broadcasts only grows'); END;

-- An entry has an id of its own: a text may stand in several programmes (phát lại, dự phòng, đính chính).
CREATE TABLE programme_entry (
  id             TEXT PRIMARY KEY,
  bulletin_id    TEXT NOT NULL REFERENCES bulletin(id),
  position       INTEGER NOT NULL,
  kind           SMALLINT NOT NULL,  -- 0 the item, 1 read again, 2 stands in, 3 puts right
  post_id        TEXT NOT NULL REFERENCES post(id),   -- whose words it has
  title          TEXT NOT NULL,
  text           TEXT NOT NULL,      -- as it is written
  content_hash   TEXT NOT NULL,
  by_hand        SMALLINT NOT NULL,  -- 1: a person put it into this programme
  handed         BIGINT,             -- when its post was handed over (published) as this entry; null: planned, or not the item itself
  withdrawn      BIGINT
);
INSERT INTO programme_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand, handed, withdrawn)
SELECT e.post_id, e.bulletin_id, e.position, 0, e.post_id, e.title, e.text, e.content_hash, 0, b.created, e.withdrawn FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id;
DROP TABLE bulletin_entry;
ALTER TABLE programme_entry RENAME TO bulletin_entry;
CREATE INDEX entry_of_bulletin ON bulletin_entry (bulletin_id, position);
CREATE INDEX entry_of_post ON bulletin_entry (post_id);
CREATE UNIQUE INDEX entry_once ON bulletin_entry (post_id) WHERE kind = 0;   -- an item is placed once; what is more is read again

ALTER TABLE bulletin ADD COLUMN language TEXT;                               -- null: Vietnamese
ALTER TABLE bulletin ADD COLUMN by_hand SMALLINT NOT NULL DEFAULT 0;         -- 1: a person set the order
ALTER TABLE bulletin ADD COLUMN settled SMALLINT;                            -- once it began: 1 read as composed, 2 what stands in; null: to come
ALTER TABLE bulletin ADD COLUMN asked_hash TEXT;                             -- gửi duyệt: for which texts and order
ALTER TABLE bulletin ADD COLUMN asked_by TEXT;
ALTER TABLE bulletin ADD COLUMN asked BIGINT;

ALTER TABLE slot ADD COLUMN language TEXT;                                   -- of its programmes; null: Vietnamese

CREATE TABLE bulletin_approval (    -- that a programme was approved as one thing; it holds while texts and order are those
  id             TEXT PRIMARY KEY,
  bulletin_id    TEXT NOT NULL REFERENCES bulletin(id),
  hash           TEXT NOT NULL,      -- SHA-256 over the written texts in their order
  reading        TEXT NOT NULL,      -- SHA-256 over how they were read aloud then
  person         TEXT NOT NULL,
  person_id      TEXT,
  for_person     TEXT,               -- in whose place; null: in their own right
  at             BIGINT NOT NULL
);
CREATE INDEX bulletin_approval_of ON bulletin_approval (bulletin_id, at);

CREATE TABLE radio_plan (           -- how a station reads a post
  post_id        TEXT PRIMARY KEY REFERENCES post(id),
  account_id     TEXT NOT NULL REFERENCES account(id),
  priority       SMALLINT NOT NULL,  -- 0 thông thường, 1 ưu tiên
  repeats        SMALLINT NOT NULL,  -- on how many further days it is read again
  until          TEXT,               -- ISO date, local: read again every day until then; null: repeats alone
  reserve        BIGINT,             -- since when it may stand in for a programme (dự phòng); null: it may not
  person         TEXT NOT NULL,
  updated        BIGINT NOT NULL
);
CREATE INDEX radio_plan_of ON radio_plan (account_id);

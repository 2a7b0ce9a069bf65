ALTER TABLE item ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';   -- JSON list of names
ALTER TABLE item ADD COLUMN origin SMALLINT NOT NULL DEFAULT 0;   -- tự sản xuất, cộng tác, đăng lại
ALTER TABLE item ADD COLUMN audience TEXT;
ALTER TABLE item ADD COLUMN language TEXT;                        -- null: Vietnamese
ALTER TABLE item ADD COLUMN person TEXT;                          -- who is to write it
ALTER TABLE item ADD COLUMN write_by BIGINT;
ALTER TABLE item ADD COLUMN sought TEXT;                          -- what a search looks through: lower case with marks, then without; null: to be made
CREATE INDEX item_updated ON item (updated, id);
CREATE INDEX item_unsought ON item (id) WHERE sought IS NULL;

CREATE TABLE item_version (         -- what each revision of an item said
  item_id       TEXT NOT NULL REFERENCES item(id),
  revision      INTEGER NOT NULL,
  person        TEXT NOT NULL,      -- who made it; empty where nobody noted that
  at            BIGINT NOT NULL,
  words         TEXT NOT NULL,      -- JSON: the item as it was
  PRIMARY KEY (item_id, revision)
);

CREATE TABLE item_typing (          -- what somebody typed and has not saved as a revision
  item_id       TEXT NOT NULL REFERENCES item(id),
  person        TEXT NOT NULL,
  revision      INTEGER NOT NULL,   -- the one it was begun from
  fields        TEXT NOT NULL,      -- JSON: field of the form to text, as it was typed
  updated       BIGINT NOT NULL,
  PRIMARY KEY (item_id, person)
);

CREATE TABLE submission (           -- that somebody asked for approval; open while the item is submitted at that revision
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  revision      INTEGER NOT NULL,
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  note          TEXT,               -- a word for the approver
  returned      BIGINT,             -- when it was sent back; null: it was not
  returned_by   TEXT,
  word          TEXT                -- why it was sent back
);
CREATE INDEX submission_of_item ON submission (item_id, at);

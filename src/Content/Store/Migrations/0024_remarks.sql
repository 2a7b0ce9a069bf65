CREATE TABLE remark (               -- what somebody said about an item while it is written
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  revision      INTEGER NOT NULL,   -- the one that they read
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  words         TEXT NOT NULL,
  resolved      BIGINT,             -- when it was settled; null: it is open
  resolved_by   TEXT
);
CREATE INDEX remark_of_item ON remark (item_id, at);
CREATE INDEX remark_open ON remark (item_id) WHERE resolved IS NULL;

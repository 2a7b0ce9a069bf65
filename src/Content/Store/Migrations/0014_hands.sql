CREATE TABLE change_hand (          -- what a person did with a change that is made by hand; who did what when stands in audit too
  change_id       TEXT PRIMARY KEY REFERENCES post_change(id),
  taken_by        TEXT,             -- who has it in hand, as they name themselves
  taken_at        BIGINT,           -- a take lapses after half an hour
  closed_by       TEXT,
  closed_at       BIGINT,
  url             TEXT,
  screenshot_hash TEXT REFERENCES frozen(hash),
  note            TEXT
);
CREATE INDEX change_hand_closed ON change_hand (closed_at);

ALTER TABLE post_change ADD COLUMN again_post TEXT;  -- of a withdrawal: the id of the post that takes its place, made when this one is known to be down; null: none

CREATE TABLE correction (           -- an item that puts right what another one said
  item_id         TEXT PRIMARY KEY REFERENCES item(id),
  of_item         TEXT NOT NULL REFERENCES item(id),
  unit_id         TEXT NOT NULL REFERENCES unit(id),
  person          TEXT NOT NULL,
  created         BIGINT NOT NULL
);
CREATE INDEX correction_of ON correction (of_item, created);
CREATE UNIQUE INDEX change_again ON post_change (again_post) WHERE again_post IS NOT NULL;

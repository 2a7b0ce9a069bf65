-- Figures, photographs and news that others owe a unit for a span of days: who is asked, for what, and what came.

CREATE TABLE contributor (          -- who reports to a unit: a hamlet, a school, an association
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,
  kind          SMALLINT NOT NULL,  -- ContributorKind
  contact       TEXT NOT NULL,      -- who answers there; empty: not said
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  retired       BIGINT,             -- asked no more since then
  UNIQUE (unit_id, name)
);

CREATE TABLE collecting_round (     -- đợt thu số liệu
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  title         TEXT NOT NULL,
  first_day     TEXT NOT NULL,      -- ISO dates, local, both inclusive: the days that the figures are for
  last_day      TEXT NOT NULL,
  due           TEXT NOT NULL,      -- ISO date, local: the last day on which an answer is in time
  words         TEXT NOT NULL,      -- said to those who are asked; empty: nothing more
  figures       TEXT NOT NULL,      -- JSON list: key, name, measure
  photos        SMALLINT NOT NULL,  -- 1: photographs may be sent along
  news          SMALLINT NOT NULL,  -- 1: news may be sent along
  created       BIGINT NOT NULL,
  created_by    TEXT NOT NULL,
  closed        BIGINT              -- takes no more answers since then
);
CREATE INDEX collecting_round_of_unit ON collecting_round (unit_id, due);

CREATE TABLE collecting_part (      -- one who owes an answer in a round, and the answer
  id            TEXT PRIMARY KEY,
  round_id      TEXT NOT NULL REFERENCES collecting_round(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  contributor_id TEXT NOT NULL REFERENCES contributor(id),
  state         SMALLINT NOT NULL,  -- PartState
  answer        TEXT,               -- JSON of CollectingAnswer; null: nothing came
  sent          BIGINT,             -- when it came last
  sends         INTEGER NOT NULL,   -- how often
  files         INTEGER NOT NULL,   -- photographs that were taken in, kept or not
  reason        TEXT NOT NULL,      -- why it was sent back
  decided       BIGINT,
  decided_by    TEXT,
  items         TEXT NOT NULL,      -- JSON list: drafts that its news became
  UNIQUE (round_id, contributor_id)
);

CREATE TABLE collecting_photo (
  part_id       TEXT NOT NULL REFERENCES collecting_part(id),
  hash          TEXT NOT NULL REFERENCES frozen(hash),
  media_type    TEXT NOT NULL,
  width         INTEGER NOT NULL,
  height        INTEGER NOT NULL,
  caption       TEXT NOT NULL,
  position      INTEGER NOT NULL,
  removed       BIGINT,             -- taken back by who sent it
  PRIMARY KEY (part_id, hash)
);

CREATE TABLE collecting_link (      -- a personal link by which one who owes an answer gives it, without an account
  hash          TEXT PRIMARY KEY,   -- SHA-256 of what stands in the address
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  part_id       TEXT NOT NULL REFERENCES collecting_part(id),
  pin           TEXT,               -- as passwords are hashed; null: none is asked
  made_by       TEXT NOT NULL,
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL,
  failed        INTEGER NOT NULL DEFAULT 0,
  opened        TEXT,
  opened_until  BIGINT,
  closed        BIGINT,
  closed_why    SMALLINT
);
CREATE INDEX collecting_link_of_part ON collecting_link (part_id, created);

CREATE TABLE schedule_import (      -- rows of a schedule's workbook that became drafts: taken in again, they are the same drafts
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  key           TEXT NOT NULL,      -- hidden in the workbook; of a row that was added below, a hash of its words
  item_id       TEXT NOT NULL REFERENCES item(id),
  PRIMARY KEY (unit_id, key)
);

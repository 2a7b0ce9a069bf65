CREATE TABLE report (               -- a report of a unit for a period; once signed its words and figures move no more
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  duty_id       TEXT REFERENCES plan_duty(id),  -- the duty it is written for; null: made freely
  due           TEXT,               -- ISO date: the last day for it, of that duty
  form          SMALLINT NOT NULL,  -- DutyKind
  first_day     TEXT NOT NULL,      -- ISO dates, local, both inclusive
  last_day      TEXT NOT NULL,
  below         SMALLINT NOT NULL,  -- 1: with the units below it
  title         TEXT NOT NULL,
  receiver      TEXT NOT NULL,      -- kính gửi, a line each
  words         TEXT NOT NULL,      -- JSON of ReportWords
  figures       TEXT,               -- JSON of ReportNumbers and those of the year before, as signed; null: a draft, counted anew each time
  state         SMALLINT NOT NULL,  -- ReportState
  number        INTEGER,
  signed_day    TEXT,
  signer        TEXT NOT NULL,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL
);
CREATE INDEX report_of_unit ON report (unit_id, last_day);

CREATE TABLE report_form (          -- a superior's own form, to be filled with figures
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,
  hash          TEXT NOT NULL REFERENCES frozen(hash),
  media_type    TEXT NOT NULL,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  retired       BIGINT
);
CREATE INDEX report_form_of_unit ON report_form (unit_id, created);

CREATE TABLE fee_rate (             -- nhuận bút: a unit's base in đồng, and its coefficient for a genre
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  genre         SMALLINT NOT NULL,
  base          BIGINT NOT NULL,
  coefficient   DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (unit_id, genre)
);

CREATE INDEX post_out ON post (unit_id, published, account_id, item_id) WHERE state = 3;
CREATE INDEX broadcast_item_out ON broadcast_item (broadcast_id, item_id);

CREATE TABLE plan (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  identity      TEXT NOT NULL,      -- number, issuer and year, folded; the hash of the file where the document has no number
  kind          TEXT,
  number        TEXT,
  issuer        TEXT,
  title         TEXT,
  signed        TEXT,               -- ISO date
  file_name     TEXT NOT NULL,
  source_hash   TEXT NOT NULL,      -- of the file's bytes in frozen
  content       TEXT NOT NULL,      -- JSON of PlanContent, the rows below included as they were read
  confidence    DOUBLE PRECISION NOT NULL,
  imported      BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  UNIQUE (unit_id, identity)
);
CREATE INDEX plan_of_source ON plan (unit_id, source_hash);

-- Rows of a plan keep their ids through every later import of it; one that a later import no longer has is dropped, not deleted,
-- for items may have been written for it.

CREATE TABLE plan_task (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  place         TEXT NOT NULL,      -- in the document: III.1.a
  text          TEXT NOT NULL,
  mine          SMALLINT NOT NULL,
  when_kind     SMALLINT NOT NULL,
  when_from     TEXT,               -- ISO dates, both inclusive
  when_to       TEXT,
  detail        TEXT NOT NULL,      -- JSON of PlanTask
  dropped       BIGINT
);
CREATE INDEX plan_task_of_plan ON plan_task (plan_id, position);
CREATE INDEX plan_task_of_unit ON plan_task (unit_id, mine);

CREATE TABLE plan_duty (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  kind          SMALLINT NOT NULL,
  before_day    INTEGER,
  before_month  INTEGER,
  mine          SMALLINT NOT NULL,
  detail        TEXT NOT NULL,      -- JSON of Duty
  dropped       BIGINT
);
CREATE INDEX plan_duty_of_plan ON plan_duty (plan_id, position);
CREATE INDEX plan_duty_of_unit ON plan_duty (unit_id, mine, before_month, before_day);

CREATE TABLE plan_observance (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  day           INTEGER NOT NULL,
  month         INTEGER NOT NULL,
  lunar         SMALLINT NOT NULL,
  detail        TEXT NOT NULL,      -- JSON of PlanObservance
  dropped       BIGINT
);
CREATE INDEX plan_observance_of_plan ON plan_observance (plan_id, position);

-- What people mend of what was read of a plan, and the paper it was read from.

CREATE TABLE plan_responsibility (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  mine          SMALLINT NOT NULL,
  detail        TEXT NOT NULL,      -- JSON of Responsibility
  dropped       BIGINT
);
CREATE INDEX plan_responsibility_of_plan ON plan_responsibility (plan_id, position);

CREATE TABLE plan_mend (            -- one field of one row, as a person has it; every import is laid under it
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  kind          SMALLINT NOT NULL,  -- PlanRowKind
  row_id        TEXT NOT NULL,      -- of plan_task, plan_duty, plan_target, plan_responsibility; of the plan itself for its head
  field         TEXT NOT NULL,      -- its name in the row's JSON; "+" a row that a person added, "-" one that a person dropped
  value         TEXT NOT NULL,      -- JSON: what the person says
  was           TEXT,               -- JSON: what the reading said when it was mended; null for an added row
  reads         TEXT,               -- JSON: what the latest reading says; null: it has no such row
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  UNIQUE (row_id, field)
);
CREATE INDEX plan_mend_of_plan ON plan_mend (plan_id);

CREATE TABLE plan_paper (           -- the lines of the latest import, so that a row is seen where it stands
  plan_id       TEXT PRIMARY KEY REFERENCES plan(id),
  lines         TEXT NOT NULL       -- JSON of KeptLine
);

CREATE TABLE plan_page (            -- the pictures of the pages of a scan
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  page          INTEGER NOT NULL,
  hash          TEXT NOT NULL REFERENCES frozen(hash),
  width         INTEGER NOT NULL,   -- pixels of what was read, to know its shape by
  height        INTEGER NOT NULL,
  PRIMARY KEY (plan_id, page)
);

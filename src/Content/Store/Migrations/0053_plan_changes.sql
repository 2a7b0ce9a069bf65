-- What a later import of a plan says otherwise, row by row, until a person has looked at it.

CREATE TABLE plan_change (
  row_id        TEXT PRIMARY KEY,   -- of whatever kind; of the plan itself for its head
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  kind          SMALLINT NOT NULL,  -- PlanRowKind
  what          SMALLINT NOT NULL,  -- PlanChangeKind
  was           TEXT,               -- JSON of the row as the import before read it; null for a new one
  at            BIGINT NOT NULL
);
CREATE INDEX plan_change_of_plan ON plan_change (plan_id, what);

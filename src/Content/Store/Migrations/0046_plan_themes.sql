-- Themes and goals of a plan become rows, so that people mend them as they mend its tasks.

CREATE TABLE plan_theme (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  place         TEXT NOT NULL,      -- in the document: II.1
  detail        TEXT NOT NULL,      -- JSON of Theme
  dropped       BIGINT
);
CREATE INDEX plan_theme_of_plan ON plan_theme (plan_id, position);

CREATE TABLE plan_goal (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  year          INTEGER,
  detail        TEXT NOT NULL,      -- JSON of Goal
  dropped       BIGINT
);
CREATE INDEX plan_goal_of_plan ON plan_goal (plan_id, position);

-- Whose a row is follows the names in it from now on, unless a person says so outright. Of rows that people added it was always they who said it.

INSERT INTO plan_mend (id, plan_id, unit_id, kind, row_id, field, value, was, reads, person, at)
SELECT m.id || '-mine', m.plan_id, m.unit_id, m.kind, m.row_id, 'mine', CASE t.mine WHEN 1 THEN '"lead"' ELSE '"partner"' END, NULL, NULL, m.person, m.at
FROM plan_mend m JOIN plan_task t ON t.id = m.row_id WHERE m.field = '+' AND t.mine > 0;

INSERT INTO plan_mend (id, plan_id, unit_id, kind, row_id, field, value, was, reads, person, at)
SELECT m.id || '-mine', m.plan_id, m.unit_id, m.kind, m.row_id, 'mine', 'true', NULL, NULL, m.person, m.at
FROM plan_mend m JOIN plan_duty d ON d.id = m.row_id WHERE m.field = '+' AND d.mine = 1;

INSERT INTO plan_mend (id, plan_id, unit_id, kind, row_id, field, value, was, reads, person, at)
SELECT m.id || '-mine', m.plan_id, m.unit_id, m.kind, m.row_id, 'mine', 'true', NULL, NULL, m.person, m.at
FROM plan_mend m JOIN plan_responsibility r ON r.id = m.row_id WHERE m.field = '+' AND r.mine = 1;

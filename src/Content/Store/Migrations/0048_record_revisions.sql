-- How often a record was changed: whoever saves a form that began from an older one is asked first, and nobody's words are lost.
ALTER TABLE activity ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE misinformation ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE question ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE budget_line ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE report ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

ALTER TABLE budget_line ADD COLUMN spent_day TEXT;  -- ISO date, local: when the money was spent; null: not said

-- Posts that wait to be measured for a report.
CREATE INDEX measured_asked ON measured (at) WHERE age = 2 AND done = 0;

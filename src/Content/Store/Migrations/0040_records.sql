-- What a unit does for its plans beside posts and broadcasts, and how far it is. Reports count these rows.

CREATE TABLE activity (             -- a poster, a conference, a round of the mobile van: planned on the calendar, closed with what came of it
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  plan_task_id  TEXT REFERENCES plan_task(id),
  campaign_id   TEXT REFERENCES campaign(id),
  kind          SMALLINT NOT NULL,  -- ActivityKind
  title         TEXT NOT NULL,
  place         TEXT NOT NULL,      -- where; empty: not said
  person        TEXT NOT NULL,      -- who sees to it; empty: nobody yet
  first_day     TEXT NOT NULL,      -- ISO dates, local, both inclusive
  last_day      TEXT NOT NULL,
  planned       INTEGER,            -- how many; null: not said
  measure       TEXT NOT NULL,      -- of what: tấm, buổi, lượt; empty: not said
  state         SMALLINT NOT NULL,  -- ActivityState
  done_count    INTEGER,            -- how many there were
  attended      INTEGER,            -- how many people came; null: nobody counted
  outcome       TEXT NOT NULL,      -- what came of it, or why it was dropped
  link          TEXT,
  sender        TEXT NOT NULL,      -- who sent it in from outside the desk; empty: made here
  closed        BIGINT,
  closed_by     TEXT,
  created       BIGINT NOT NULL,
  created_by    TEXT NOT NULL,
  updated       BIGINT NOT NULL
);
CREATE INDEX activity_of_unit ON activity (unit_id, first_day);
CREATE INDEX activity_of_task ON activity (plan_task_id) WHERE plan_task_id IS NOT NULL;

CREATE TABLE activity_picture (
  activity_id   TEXT NOT NULL REFERENCES activity(id),
  hash          TEXT NOT NULL REFERENCES frozen(hash),
  alt           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  PRIMARY KEY (activity_id, hash)
);

CREATE TABLE figure (               -- a number that somebody counted or sent, for a span of days
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,      -- what is counted, as reports name it
  value         DOUBLE PRECISION NOT NULL,
  measure       TEXT NOT NULL,
  first_day     TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  source        TEXT NOT NULL,      -- whose number it is
  note          TEXT NOT NULL,
  person        TEXT NOT NULL,      -- who entered or accepted it
  at            BIGINT NOT NULL,
  voided        BIGINT              -- counts no more; the row stays
);
CREATE INDEX figure_of_unit ON figure (unit_id, first_day);

CREATE TABLE plan_target (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  position      INTEGER NOT NULL,
  year          INTEGER,
  detail        TEXT NOT NULL,      -- JSON of Target
  dropped       BIGINT
);
CREATE INDEX plan_target_of_plan ON plan_target (plan_id, position);

CREATE TABLE target_reading (       -- how far a target was on a day; a target without one is "chưa đo được"
  id            TEXT PRIMARY KEY,
  target_id     TEXT NOT NULL REFERENCES plan_target(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  numerator     DOUBLE PRECISION NOT NULL,
  denominator   DOUBLE PRECISION,   -- null: a plain count
  source        TEXT NOT NULL,      -- where the numbers come from
  day           TEXT NOT NULL,
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  voided        BIGINT
);
CREATE INDEX target_reading_of_target ON target_reading (target_id, day);

CREATE TABLE plan_task_pace (       -- how many items a month a "thường xuyên" or "hằng năm" task is given
  task_id       TEXT PRIMARY KEY REFERENCES plan_task(id),
  monthly       INTEGER NOT NULL,
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL
);

CREATE TABLE plan_task_close (      -- that a task was done or dropped in a year, and why
  task_id       TEXT NOT NULL REFERENCES plan_task(id),
  year          INTEGER NOT NULL,
  outcome       SMALLINT NOT NULL,  -- TaskOutcome
  reason        TEXT NOT NULL,
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  PRIMARY KEY (task_id, year)
);

CREATE TABLE misinformation (       -- thông tin xấu, độc, sai sự thật: found, passed on, answered
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  plan_task_id  TEXT REFERENCES plan_task(id),
  found         TEXT NOT NULL,      -- ISO date
  place         TEXT NOT NULL,      -- where it was seen: a link or words
  words         TEXT NOT NULL,      -- what it says
  told          TEXT NOT NULL,      -- whom it was passed on to; empty: nobody yet
  answer        TEXT NOT NULL,      -- what was done about it
  item_id       TEXT REFERENCES item(id),  -- the item that answers it
  state         SMALLINT NOT NULL,  -- MisinformationState
  closed        BIGINT,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL
);
CREATE INDEX misinformation_of_unit ON misinformation (unit_id, found);

CREATE TABLE question (             -- what a citizen asked, and where the answer was read or posted
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  asked         TEXT NOT NULL,      -- ISO date
  asker         TEXT NOT NULL,      -- empty: not kept
  way           TEXT NOT NULL,      -- how it came: Zalo, phone, a meeting
  words         TEXT NOT NULL,
  answer        TEXT NOT NULL,
  item_id       TEXT REFERENCES item(id),
  state         SMALLINT NOT NULL,  -- QuestionState
  closed        BIGINT,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL
);
CREATE INDEX question_of_unit ON question (unit_id, asked);

CREATE TABLE budget_line (          -- whole đồng
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  plan_id       TEXT REFERENCES plan(id),
  plan_task_id  TEXT REFERENCES plan_task(id),
  year          INTEGER NOT NULL,
  source        SMALLINT NOT NULL,  -- BudgetSource
  title         TEXT NOT NULL,
  planned       BIGINT NOT NULL,
  approved      BIGINT,             -- null: not decided
  spent         BIGINT,             -- null: not said
  note          TEXT NOT NULL,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL
);
CREATE INDEX budget_line_of_unit ON budget_line (unit_id, year);

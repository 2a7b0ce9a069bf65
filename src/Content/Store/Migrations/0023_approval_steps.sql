CREATE TABLE approval_step (        -- a step that the items of a unit pass; a unit without any has one: its approvers
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  place         SMALLINT NOT NULL,  -- 1 is taken first
  name          TEXT NOT NULL,
  genres        TEXT NOT NULL,      -- JSON list of genres that pass it; empty: every one
  kinds         TEXT NOT NULL,      -- JSON list of channels whose posts pass it; empty: every one
  taker_unit    TEXT REFERENCES unit(id),  -- whose approvers take it; null: the people named for it
  UNIQUE (unit_id, place)
);

CREATE TABLE approval_step_person (
  step_id       TEXT NOT NULL REFERENCES approval_step(id),
  person_id     TEXT NOT NULL REFERENCES person(id),
  PRIMARY KEY (step_id, person_id)
);

CREATE TABLE approval_act (         -- that somebody took a step, and for exactly what
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  revision      INTEGER NOT NULL,
  step_id       TEXT NOT NULL,      -- empty: the one step of a unit that has set none; the row of others may be gone
  step_name     TEXT NOT NULL,      -- as it was
  seal          TEXT NOT NULL,      -- SHA-256 over every post, its time and its bytes
  layout        TEXT NOT NULL,      -- SHA-256 over every post and its time, which is known without painting
  window_from   BIGINT,
  window_to     BIGINT,
  person        TEXT NOT NULL,
  person_id     TEXT,               -- where they signed in
  for_person    TEXT,               -- in whose place (duyệt thay); null: in their own right
  for_person_id TEXT,
  done_by       SMALLINT NOT NULL,  -- how: at the desk, at the machine …
  at            BIGINT NOT NULL,
  approval_id   TEXT REFERENCES approval(id),   -- what it ended in; null: on the way, or voided
  voided        BIGINT,
  void_why      TEXT
);
CREATE INDEX approval_act_of_item ON approval_act (item_id, at);
CREATE INDEX approval_act_under_way ON approval_act (unit_id, item_id) WHERE approval_id IS NULL AND voided IS NULL;

ALTER TABLE approval ADD COLUMN done_by SMALLINT NOT NULL DEFAULT 0;   -- how its last step was taken
ALTER TABLE approval ADD COLUMN for_person TEXT;                       -- in whose place

CREATE TABLE deputy (               -- that one person approves in another's place for a time (duyệt thay)
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),    -- where the other one belongs
  person_id     TEXT NOT NULL REFERENCES person(id),  -- in whose place
  deputy_id     TEXT NOT NULL REFERENCES person(id),
  begins        BIGINT NOT NULL,
  ends          BIGINT NOT NULL,    -- by itself; moved to now where somebody ends it
  named_by      TEXT NOT NULL,
  created       BIGINT NOT NULL
);
CREATE INDEX deputy_of ON deputy (deputy_id, ends);

CREATE TABLE approval_sheet (       -- a printed phiếu trình: what exactly it lays before whom
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  year          INTEGER NOT NULL,
  number        INTEGER NOT NULL,   -- counts within unit and year
  revision      INTEGER NOT NULL,
  step_id       TEXT NOT NULL,
  step_name     TEXT NOT NULL,
  seal          TEXT NOT NULL,      -- SHA-256 over every post, its time and its bytes
  window_from   BIGINT,             -- in which it may be posted
  window_to     BIGINT,
  printed_by    TEXT NOT NULL,
  at            BIGINT NOT NULL,
  act_id        TEXT REFERENCES approval_act(id),  -- the step that came of it; null: it did not come back signed
  signed_by     TEXT,
  signed_on     TEXT,               -- ISO date, as it stands on the paper
  recorded_by   TEXT,
  photo         TEXT REFERENCES frozen(hash),
  UNIQUE (unit_id, year, number)
);
CREATE INDEX approval_sheet_of_item ON approval_sheet (item_id, at);

ALTER TABLE person ADD COLUMN pin TEXT;    -- a hash of the digits that a personal link asks for; null: none chosen

CREATE TABLE approval_link (        -- a personal link that opens one request without an account
  hash          TEXT PRIMARY KEY,   -- SHA-256 of what stands in the address
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  person_id     TEXT NOT NULL REFERENCES person(id),
  revision      INTEGER NOT NULL,
  step_id       TEXT NOT NULL,
  seal          TEXT NOT NULL,      -- SHA-256 over every post, its time and its bytes, as they were then
  made_by       TEXT NOT NULL,
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL,
  failed        INTEGER NOT NULL DEFAULT 0,   -- wrong PINs
  opened        TEXT,               -- SHA-256 of what the browser holds that typed the right one
  opened_until  BIGINT,
  closed        BIGINT,             -- when it died before its end: used, locked, or its content changed
  closed_why    SMALLINT
);
CREATE INDEX approval_link_of_item ON approval_link (item_id, created);

CREATE TABLE approval_urgent (      -- sent at once, to be confirmed after (phát khẩn cấp)
  approval_id   TEXT PRIMARY KEY REFERENCES approval(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  person        TEXT NOT NULL,      -- who sent it
  approver_id   TEXT NOT NULL REFERENCES person(id),  -- named before
  approver      TEXT NOT NULL,
  why           TEXT NOT NULL,
  at            BIGINT NOT NULL,
  answered      BIGINT,             -- null: it waits to be confirmed
  answered_by   TEXT,
  confirmed     SMALLINT,           -- 1: confirmed, 0: not
  word          TEXT
);
CREATE INDEX approval_urgent_of_item ON approval_urgent (item_id, at);
CREATE INDEX approval_urgent_open ON approval_urgent (unit_id, at) WHERE answered IS NULL;

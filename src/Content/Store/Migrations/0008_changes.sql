CREATE TABLE post_next (            -- what is approved to take the place of what is out; carried out only when a person says so
  post_id         TEXT PRIMARY KEY REFERENCES post(id),
  approval_id     TEXT NOT NULL REFERENCES approval(id),
  content_hash    TEXT NOT NULL REFERENCES frozen(hash),
  created         BIGINT NOT NULL
);

CREATE TABLE post_change (          -- a change to what is out, or its taking down; the post stays published meanwhile
  id              TEXT PRIMARY KEY,
  unit_id         TEXT NOT NULL REFERENCES unit(id),
  post_id         TEXT NOT NULL REFERENCES post(id),
  number          INTEGER NOT NULL,   -- 1, 2 … of its post
  kind            SMALLINT NOT NULL,  -- as of its attempts: 1 update, 2 withdraw
  state           SMALLINT NOT NULL,
  approval_id     TEXT REFERENCES approval(id),   -- of an update: what allows it
  content_hash    TEXT REFERENCES frozen(hash),   -- of an update: the approved variant that is to stand
  before_approval TEXT REFERENCES approval(id),
  before_hash     TEXT REFERENCES frozen(hash),   -- what stood when it was asked for: the evidence
  person          TEXT NOT NULL,
  reason          TEXT NOT NULL,
  wake            BIGINT NOT NULL,    -- when the worker looks at it next; while it is sent, the deadline
  worker          TEXT,
  attempt         INTEGER NOT NULL,   -- the number of its newest attempt, one line with the post's: every write of a worker names it
  asks            INTEGER NOT NULL,   -- how often it was tried since a person last said so
  tried           BIGINT,             -- when it was first tried since then
  person_asked    BIGINT,
  why             TEXT,               -- in Vietnamese, for the desk
  created         BIGINT NOT NULL,
  updated         BIGINT NOT NULL,
  ended           BIGINT,
  UNIQUE (post_id, number)
);
CREATE INDEX change_open ON post_change (state, wake) WHERE state IN (0, 1, 2);

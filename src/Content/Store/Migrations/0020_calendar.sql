CREATE TABLE posting_time (         -- giờ đăng: what the queue of an account fills
  account_id    TEXT NOT NULL REFERENCES account(id),
  day           SMALLINT NOT NULL,  -- 0 Sunday … 6 Saturday
  minute        INTEGER NOT NULL,   -- after midnight, wall clock of the unit
  PRIMARY KEY (account_id, day, minute)
);

ALTER TABLE account ADD COLUMN paused BIGINT;   -- since when its queue is paused: nothing new leaves for it; null: it goes on

-- Who has what time on an account: the queue, and what the calendar shows of one channel.
CREATE INDEX post_of_account ON post (account_id, due);

CREATE TABLE calendar_feed (        -- addresses under which calendars of phones read a unit's posts
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,      -- for whom it is
  secret_hash   TEXT NOT NULL UNIQUE,  -- SHA-256 of what stands in the address; the address itself is shown once
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL,
  read          BIGINT,             -- when it was last read, to the hour
  revoked       BIGINT
);
CREATE INDEX calendar_feed_of_unit ON calendar_feed (unit_id, created);

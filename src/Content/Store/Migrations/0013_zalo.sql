-- When the channel that works on a pending post is usually done with it.
ALTER TABLE post ADD COLUMN expected BIGINT;

CREATE TABLE follower_message (     -- articles sent on to everybody who follows an official account: a step of its own, approved as one thing
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  state         SMALLINT NOT NULL,
  proposed_by   TEXT NOT NULL,
  proposed      BIGINT NOT NULL,
  decided_by    TEXT,               -- who approved it or sent it back; never who proposed it
  decided       BIGINT,
  not_after     BIGINT,             -- what has not left by then does not leave; null until it is approved
  wake          BIGINT NOT NULL,    -- when the worker looks at it next; while it is sent, the deadline
  worker        TEXT,
  attempt       INTEGER NOT NULL,   -- fencing token: every write of a worker names it
  remote_id     TEXT,               -- the channel's name for it
  expected      BIGINT,             -- when followers are usually reached
  person_asked  BIGINT,             -- when the question whether it went out was left to a person
  closed_by     TEXT,
  why           TEXT,               -- in Vietnamese, for the desk
  ended         BIGINT,
  updated       BIGINT NOT NULL
);
CREATE INDEX follower_message_open ON follower_message (state, wake) WHERE state IN (1, 2);
CREATE INDEX follower_message_of_account ON follower_message (account_id, proposed);

CREATE TABLE follower_message_article (
  message_id    TEXT NOT NULL REFERENCES follower_message(id),
  position      INTEGER NOT NULL,   -- the first stands on top
  post_id       TEXT NOT NULL REFERENCES post(id),
  remote_id     TEXT NOT NULL,      -- of the article, as it was approved
  content_hash  TEXT NOT NULL,      -- what it said then
  live          SMALLINT NOT NULL,  -- 1: waits, went out or may have; 0: provably did not go out
  PRIMARY KEY (message_id, position)
);
-- One article reaches followers once, whoever proposes what at the same moment.
CREATE UNIQUE INDEX follower_message_once ON follower_message_article (post_id) WHERE live = 1;

CREATE TABLE follower_message_attempt (
  message_id    TEXT NOT NULL REFERENCES follower_message(id),
  number        INTEGER NOT NULL,
  worker        TEXT NOT NULL,
  started       BIGINT NOT NULL,
  deadline      BIGINT NOT NULL,
  ended         BIGINT,
  outcome       SMALLINT,
  answer        TEXT,
  PRIMARY KEY (message_id, number)
);

CREATE TABLE permission_request (   -- somebody went to a platform to give permission and is not back yet
  state_hash    TEXT PRIMARY KEY,   -- SHA-256 of what comes back with the code
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  sealed        TEXT NOT NULL,      -- what was typed and the verifier, by the keys of this installation
  expires       BIGINT NOT NULL
);
CREATE INDEX permission_over ON permission_request (expires);

CREATE TABLE library_picture (      -- pictures that the media library of a site serves for platforms which fetch them
  account_id    TEXT NOT NULL REFERENCES account(id),
  hash          TEXT NOT NULL,      -- SHA-256 of the bytes
  url           TEXT NOT NULL,
  created       BIGINT NOT NULL,
  PRIMARY KEY (account_id, hash)
);

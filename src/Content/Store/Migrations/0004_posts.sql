CREATE TABLE account (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  kind          SMALLINT NOT NULL,
  name          TEXT NOT NULL,
  sandbox       SMALLINT NOT NULL,  -- 1: shows what would have been posted, sends nothing
  active        SMALLINT NOT NULL,
  inactive_why  TEXT,
  confirmed     BIGINT,             -- when a person saw a test post on a phone that is not signed in
  grace_minutes INTEGER NOT NULL,   -- not after = due + this, where the post says nothing else
  settings      TEXT NOT NULL,      -- JSON of the channel's own settings
  created       BIGINT NOT NULL,
  UNIQUE (unit_id, kind, name)
);

CREATE TABLE post (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  round         INTEGER NOT NULL,   -- 0 for the first time an item stands on an account, 1 for a repeat …
  due           BIGINT NOT NULL,
  not_after     BIGINT NOT NULL,
  state         SMALLINT NOT NULL,
  why           TEXT,               -- in Vietnamese, for the desk
  held          SMALLINT,           -- why it is held, where it is: by hand, reconnect, content, no channel
  wake          BIGINT NOT NULL,    -- when the worker looks at it next: due, next try, next question to the channel
  approval_id   TEXT REFERENCES approval(id),
  content_hash  TEXT REFERENCES frozen(hash),  -- the approved variant; null: not approved, never claimed
  worker        TEXT,
  lease_until   BIGINT,
  attempt       INTEGER NOT NULL,   -- fencing token: every write of a worker names it
  token         TEXT,               -- what the channel gave to ask or resume by
  remote_id     TEXT,
  url           TEXT,
  asks          INTEGER NOT NULL DEFAULT 0,  -- how often the channel was asked about it since its outcome was left open
  person_asked  BIGINT,             -- when the question was left to a person; null: the worker still asks
  published     BIGINT,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  UNIQUE (item_id, account_id, round)
);
CREATE INDEX post_scheduled ON post (wake, id) WHERE state = 0;
CREATE INDEX post_open ON post (state, wake) WHERE state IN (1, 2, 4, 5, 8);
CREATE INDEX post_of_item ON post (item_id);
CREATE INDEX post_of_unit ON post (unit_id, due);

CREATE TABLE attempt (
  post_id       TEXT NOT NULL REFERENCES post(id),
  number        INTEGER NOT NULL,
  kind          SMALLINT NOT NULL,
  worker        TEXT NOT NULL,
  started       BIGINT NOT NULL,
  deadline      BIGINT NOT NULL,
  ended         BIGINT,
  outcome       SMALLINT,
  answer        TEXT,
  PRIMARY KEY (post_id, number)
);

CREATE TABLE worker (
  id            TEXT PRIMARY KEY,
  machine       TEXT NOT NULL,
  started       BIGINT NOT NULL,
  beat          BIGINT NOT NULL,
  stopped       BIGINT
);

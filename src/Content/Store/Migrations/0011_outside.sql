CREATE TABLE outside_post (         -- what stands on an account though we did not post it: đăng ngoài hệ thống
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  remote_id     TEXT NOT NULL,
  url           TEXT,
  text          TEXT NOT NULL,      -- the beginning of its words
  at            BIGINT NOT NULL,    -- when it was posted there
  section       TEXT,               -- a person's tags: column, theme, campaign
  theme         TEXT,
  campaign_id   TEXT REFERENCES campaign(id),
  seen          BIGINT NOT NULL,    -- when it was last seen standing
  created       BIGINT NOT NULL,
  UNIQUE (account_id, remote_id)
);
CREATE INDEX outside_newest ON outside_post (unit_id, at);

CREATE TABLE metric (               -- views, reactions, shares as the channel counted them
  post_id       TEXT NOT NULL REFERENCES post(id),
  age           SMALLINT NOT NULL,  -- how long after publishing: a day, a week, the day of a report
  name          TEXT NOT NULL,      -- the channel's own
  value         BIGINT NOT NULL,
  at            BIGINT NOT NULL,
  PRIMARY KEY (post_id, age, name)
);

CREATE TABLE measured (             -- which posts were asked about, also where the channel counted nothing
  post_id       TEXT NOT NULL REFERENCES post(id),
  age           SMALLINT NOT NULL,
  at            BIGINT NOT NULL,
  tries         INTEGER NOT NULL,
  done          SMALLINT NOT NULL,
  PRIMARY KEY (post_id, age)
);
CREATE INDEX post_published ON post (published) WHERE state = 3;

CREATE TABLE notice (               -- what people were told: on the desk, and by mail where there is a server
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  cause         TEXT NOT NULL,      -- what it is about: a kind of trouble on one account
  subject       TEXT NOT NULL,
  text          TEXT NOT NULL,
  created       BIGINT NOT NULL,
  mailed        BIGINT,             -- when the mail server took it; null: not yet, or there is none
  tries         INTEGER NOT NULL,
  next_try      BIGINT              -- null: nothing more to try
);
CREATE INDEX notice_of_unit ON notice (unit_id, created);
CREATE INDEX notice_of_cause ON notice (cause, created);
CREATE INDEX notice_unsent ON notice (next_try) WHERE next_try IS NOT NULL;

CREATE TABLE noticed (              -- which trouble was told already, so that it is told once
  subject       TEXT NOT NULL,      -- a post or an account
  trouble       SMALLINT NOT NULL,
  since         BIGINT NOT NULL,    -- of this trouble; the same post failing anew is news
  notice_id     TEXT NOT NULL REFERENCES notice(id),
  PRIMARY KEY (subject, trouble, since)
);

CREATE INDEX post_trouble ON post (updated) WHERE state IN (5, 6, 7);

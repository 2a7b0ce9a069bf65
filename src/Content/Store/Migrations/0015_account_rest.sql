CREATE TABLE account_rest (         -- accounts that a worker leaves alone for a while, after failures one after the other
  account_id    TEXT NOT NULL REFERENCES account(id),
  worker        TEXT NOT NULL REFERENCES worker(id),  -- dead or stopped: nobody leaves it alone any more
  since         BIGINT NOT NULL,    -- when it was first left alone
  until         BIGINT NOT NULL,    -- past: the next call decides
  why           TEXT NOT NULL,      -- in Vietnamese, for the desk
  PRIMARY KEY (account_id, worker)
);

CREATE TABLE assisted_post (        -- what a person did with a post that is made by hand; who did what when stands in audit too
  post_id         TEXT PRIMARY KEY REFERENCES post(id),
  taken_by        TEXT,             -- who has it in hand, as they name themselves
  taken_at        BIGINT,           -- a take lapses after half an hour
  closed_by       TEXT,
  closed_at       BIGINT,
  screenshot_hash TEXT REFERENCES frozen(hash),  -- shows that it is out, where the channel gives no address
  note            TEXT
);

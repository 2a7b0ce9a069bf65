CREATE TABLE api_token (            -- by which a program reads what its person may see
  id            TEXT PRIMARY KEY,
  person_id     TEXT NOT NULL REFERENCES person(id),
  name          TEXT NOT NULL,      -- what it is for
  hash          TEXT NOT NULL UNIQUE,                 -- SHA-256 of the token, which is shown once
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL,
  seen          BIGINT              -- when it was last used, to five minutes; null: never
);
CREATE INDEX api_token_of ON api_token (person_id, created);

CREATE TABLE programme_link (       -- a personal link that opens programmes to be approved, without an account
  hash          TEXT PRIMARY KEY,   -- SHA-256 of what stands in the address
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  person_id     TEXT NOT NULL REFERENCES person(id),
  programmes    TEXT NOT NULL,      -- JSON: by the id of each, the SHA-256 over its written texts and their order
  made_by       TEXT NOT NULL,
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL,
  failed        INTEGER NOT NULL DEFAULT 0,   -- wrong PINs
  opened        TEXT,               -- SHA-256 of what the browser holds that typed the right one
  opened_until  BIGINT,
  closed        BIGINT,             -- when it died before its end: used, locked, or its content changed
  closed_why    SMALLINT
);
CREATE INDEX programme_link_of_account ON programme_link (account_id, created);

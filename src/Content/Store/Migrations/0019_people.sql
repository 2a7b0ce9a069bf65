CREATE TABLE person (               -- who signs in at the desk
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),    -- where they belong
  login         TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL UNIQUE,                 -- as the audit keeps it; never changed
  password      TEXT,               -- a hash; null until the person chose one
  locked        BIGINT,             -- since when an administrator keeps them out
  totp          TEXT,               -- secret of one-time codes, encrypted by the keys of this installation; null: none asked
  totp_step     BIGINT NOT NULL,    -- the newest step that was used: no code is good twice
  created       BIGINT NOT NULL
);

CREATE TABLE person_role (          -- what a person may do in a unit and in those below it
  person_id     TEXT NOT NULL REFERENCES person(id),
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  role          SMALLINT NOT NULL,
  PRIMARY KEY (person_id, unit_id, role)
);

CREATE TABLE person_session (       -- a browser in which a person is signed in
  id            TEXT PRIMARY KEY,
  person_id     TEXT NOT NULL REFERENCES person(id),
  hash          TEXT NOT NULL UNIQUE,                 -- SHA-256 of what the browser holds
  started       BIGINT NOT NULL,
  seen          BIGINT NOT NULL,
  address       TEXT NOT NULL,
  browser       TEXT NOT NULL
);
CREATE INDEX person_session_of ON person_session (person_id);

CREATE TABLE person_link (          -- links to choose a password by, each good once
  hash          TEXT PRIMARY KEY,
  person_id     TEXT NOT NULL REFERENCES person(id),
  ends          BIGINT NOT NULL
);

CREATE TABLE sign_in_try (          -- what failed lately, by login and by address, hashed
  subject       TEXT PRIMARY KEY,
  failed        INTEGER NOT NULL,
  until         BIGINT NOT NULL,    -- nothing is tried before
  last          BIGINT NOT NULL
);

ALTER TABLE audit ADD COLUMN person_id TEXT;          -- where somebody signed in
ALTER TABLE follower_message ADD COLUMN proposed_by_id TEXT;

CREATE INDEX audit_of_unit ON audit (unit_id, at);

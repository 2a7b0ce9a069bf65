CREATE TABLE radio_recording (      -- words that were read beforehand, into a file; good for exactly those words
  post_id        TEXT PRIMARY KEY REFERENCES post(id),
  content_hash   TEXT NOT NULL,      -- of the words that are heard
  hash           TEXT NOT NULL,      -- SHA-256 of the file, which lies under media/
  media_type     TEXT NOT NULL,
  milliseconds   BIGINT NOT NULL,    -- as the file itself says
  size           BIGINT NOT NULL,
  person         TEXT NOT NULL,
  updated        BIGINT NOT NULL
);

CREATE TABLE library (              -- kho tư liệu: pictures, videos and texts of a unit that items are made with
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  kind          SMALLINT NOT NULL,  -- picture, video, text
  title         TEXT NOT NULL,
  alt           TEXT NOT NULL,      -- what it shows; empty: nobody said yet
  credit        TEXT NOT NULL,      -- who made it, as they are to be named
  consent       TEXT NOT NULL,      -- who allowed it to be used, and how that is known
  until         TEXT,               -- ISO date, local: the last day on which it may be used; null: no end is known
  body          TEXT NOT NULL,      -- Markdown of a text
  hash          TEXT,               -- SHA-256; of a picture the bytes are in frozen, of a video a file under media/
  media_type    TEXT,
  size          BIGINT NOT NULL,
  width         INTEGER NOT NULL,
  height        INTEGER NOT NULL,
  seconds       INTEGER NOT NULL,
  sought        TEXT NOT NULL,      -- what a search looks through: lower case with marks, then without
  person        TEXT NOT NULL,      -- who brought it
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  retired       BIGINT,             -- not to be chosen any more since then; null: it may be
  UNIQUE (unit_id, hash)
);
CREATE INDEX library_of_unit ON library (unit_id, created);

CREATE TABLE library_use (          -- that an item has, or once had, something of the library; kept for ever
  entry_id      TEXT NOT NULL REFERENCES library(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  first         BIGINT NOT NULL,
  PRIMARY KEY (entry_id, item_id)
);

ALTER TABLE item ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]';   -- JSON list: entry of the library, hash, media type, pixels, what it shows

ALTER TABLE portal_page ADD COLUMN pictures TEXT;                  -- JSON of the variant's pictures after the first; null: none

ALTER TABLE item ADD COLUMN edits TEXT NOT NULL DEFAULT '[]';      -- JSON list: forms that a person wrote by hand, with what was derived then

CREATE TABLE phone_link (           -- addresses under which a phone without an account sends photographs to one item, for minutes
  id            TEXT PRIMARY KEY,
  item_id       TEXT NOT NULL REFERENCES item(id),
  secret_hash   TEXT NOT NULL UNIQUE,  -- SHA-256 of what stands in the address; the address itself is shown once
  person        TEXT NOT NULL,      -- who made it, and answers for what comes
  person_id     TEXT,
  created       BIGINT NOT NULL,
  expires       BIGINT NOT NULL,
  taken         INTEGER NOT NULL,   -- files that were sent, taken or not
  last          BIGINT              -- when the last were sent
);
CREATE INDEX phone_link_of_item ON phone_link (item_id, expires);

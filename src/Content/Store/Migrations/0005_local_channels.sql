CREATE TABLE portal_page (          -- what stands on the built-in portal: one row a post, so that a page can never stand twice
  post_id        TEXT PRIMARY KEY REFERENCES post(id),
  unit_id        TEXT NOT NULL REFERENCES unit(id),
  item_id        TEXT NOT NULL REFERENCES item(id),
  slug           TEXT NOT NULL,
  title          TEXT NOT NULL,
  description    TEXT NOT NULL,
  html           TEXT NOT NULL,
  picture_hash   TEXT REFERENCES frozen(hash),
  picture_alt    TEXT NOT NULL,
  picture_width  INTEGER NOT NULL,
  picture_height INTEGER NOT NULL,
  section        TEXT,
  section_slug   TEXT,
  campaign       TEXT,
  campaign_slug  TEXT,
  theme          TEXT,
  theme_slug     TEXT,
  link           TEXT,
  content_hash   TEXT NOT NULL,
  published      BIGINT NOT NULL,
  updated        BIGINT NOT NULL,
  withdrawn      BIGINT,
  UNIQUE (unit_id, slug)
);
CREATE INDEX portal_newest ON portal_page (unit_id, published);

CREATE TABLE sandbox_post (         -- what a sandbox account would have posted
  post_id        TEXT PRIMARY KEY REFERENCES post(id),
  account_id     TEXT NOT NULL REFERENCES account(id),
  variant        TEXT NOT NULL,     -- JSON of the approved variant, byte for byte
  content_hash   TEXT NOT NULL,
  published      BIGINT NOT NULL,
  updated        BIGINT NOT NULL,
  withdrawn      BIGINT
);
CREATE INDEX sandbox_newest ON sandbox_post (account_id, published);

CREATE TABLE slot (                 -- khung giờ phát
  id             TEXT PRIMARY KEY,
  account_id     TEXT NOT NULL REFERENCES account(id),
  days           SMALLINT NOT NULL, -- bit 0 Sunday … bit 6 Saturday
  start          INTEGER NOT NULL,  -- minutes after midnight, wall clock of the unit
  minutes        INTEGER NOT NULL,  -- the longest a programme may take
  UNIQUE (account_id, start)
);

CREATE TABLE bulletin (             -- chương trình phát thanh: the script of one slot on one day
  id             TEXT PRIMARY KEY,
  account_id     TEXT NOT NULL REFERENCES account(id),
  day            TEXT NOT NULL,     -- ISO date, local
  start          INTEGER NOT NULL,
  minutes        INTEGER NOT NULL,
  created        BIGINT NOT NULL,
  UNIQUE (account_id, day, start)
);

CREATE TABLE bulletin_entry (
  post_id        TEXT PRIMARY KEY REFERENCES post(id),
  bulletin_id    TEXT NOT NULL REFERENCES bulletin(id),
  position       INTEGER NOT NULL,
  title          TEXT NOT NULL,
  text           TEXT NOT NULL,     -- as it is read aloud
  content_hash   TEXT NOT NULL,
  withdrawn      BIGINT
);
CREATE INDEX entry_of_bulletin ON bulletin_entry (bulletin_id, position);

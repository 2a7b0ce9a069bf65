CREATE TABLE campaign (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  observance    TEXT NOT NULL,      -- key of observances.yaml
  year          INTEGER NOT NULL,
  day           TEXT NOT NULL,      -- ISO date of the day itself, local
  day_set       SMALLINT NOT NULL DEFAULT 0,  -- 1: a person set the day; 0: it follows the observance
  name          TEXT NOT NULL,
  created       BIGINT NOT NULL,
  UNIQUE (unit_id, observance, year)
);

CREATE TABLE item (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  campaign_id   TEXT REFERENCES campaign(id),
  beat          TEXT,               -- key of the beat within the campaign; null for an item of its own
  plan_task_id  TEXT,
  title         TEXT NOT NULL,
  summary       TEXT NOT NULL,
  body          TEXT NOT NULL,      -- Markdown
  radio         TEXT,               -- Markdown of the radio version; null: derived from the body
  genre         SMALLINT NOT NULL,
  section       TEXT,               -- column (chuyên mục), as named
  theme         TEXT,
  tags          TEXT NOT NULL,      -- JSON list, without '#'
  link          TEXT,
  slogans       TEXT NOT NULL,      -- JSON list
  state         SMALLINT NOT NULL,
  revision      INTEGER NOT NULL,   -- grows with every change of words or card
  earliest      BIGINT,
  not_after     BIGINT,
  seal          TEXT,               -- SHA-256 of the words and card that the campaign's template gave; null: not made of one
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  UNIQUE (campaign_id, beat)
);
CREATE INDEX item_of_unit ON item (unit_id, created);

CREATE TABLE frozen (               -- bytes that were approved, or made to be: pictures and variants, named by their SHA-256
  hash          TEXT PRIMARY KEY,
  media_type    TEXT NOT NULL,
  bytes         BLOB NOT NULL,
  created       BIGINT NOT NULL
);

CREATE TABLE card (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  template      TEXT NOT NULL,
  boxes         TEXT NOT NULL,      -- JSON: box name to text
  alt           TEXT NOT NULL,
  UNIQUE (item_id, template)
);

CREATE TABLE approval (
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  item_id       TEXT NOT NULL REFERENCES item(id),
  revision      INTEGER NOT NULL,
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  window_from   BIGINT,
  window_to     BIGINT,
  voided        BIGINT,
  void_why      TEXT
);
CREATE INDEX approval_of_item ON approval (item_id, at);

CREATE TABLE audit (                -- only ever grows
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  at            BIGINT NOT NULL,
  person        TEXT NOT NULL,
  act           TEXT NOT NULL,
  subject       TEXT NOT NULL,
  detail        TEXT NOT NULL
);

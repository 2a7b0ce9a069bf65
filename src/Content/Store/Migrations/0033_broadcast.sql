CREATE TABLE broadcast (            -- lượt phát: a line of a station's log (sổ nhật ký phát thanh); only ever grows
  id            TEXT PRIMARY KEY,   -- made where it was ticked, so that what is sent twice counts once
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  day           TEXT NOT NULL,      -- ISO date, local
  start         INTEGER NOT NULL,   -- minutes after midnight, local
  seconds       INTEGER NOT NULL,   -- on the air; 0 where nothing was
  slot          INTEGER,            -- minutes after midnight at which its programme was to begin; null: it belongs to none
  planned       INTEGER NOT NULL,   -- seconds that the programme was to take; 0: there was none
  kind          SMALLINT NOT NULL,
  outcome       SMALLINT NOT NULL,
  reason        SMALLINT,           -- why nothing was read; null: it was
  title         TEXT NOT NULL,
  language      TEXT NOT NULL,
  place         TEXT NOT NULL,      -- cụm loa
  editor        TEXT NOT NULL,
  approver      TEXT NOT NULL,
  operator      TEXT NOT NULL,      -- người trực máy, as they call themselves
  operator_id   TEXT,               -- where they signed in; null: by the station's link
  device        TEXT NOT NULL,      -- state of the equipment, trouble
  note          TEXT NOT NULL,
  synthetic     SMALLINT NOT NULL,  -- 1: read by a machine's voice (giọng đọc tổng hợp)
  corrects      TEXT UNIQUE REFERENCES broadcast(id),  -- the line in whose place it stands; each has one at most
  behind        TEXT REFERENCES broadcast(id),         -- ticked before that line and received after it: that one holds
  made          BIGINT NOT NULL,    -- when it was ticked
  received      BIGINT NOT NULL
);
CREATE INDEX broadcast_of_day ON broadcast (account_id, day, start);
CREATE INDEX broadcast_of_unit ON broadcast (unit_id, day);

CREATE TABLE broadcast_item (       -- what of a programme was read; as it was called then
  broadcast_id  TEXT NOT NULL REFERENCES broadcast(id),
  place         SMALLINT NOT NULL,
  post_id       TEXT,
  item_id       TEXT,
  campaign_id   TEXT,
  title         TEXT NOT NULL,
  seconds       INTEGER NOT NULL,   -- that it takes at the station's pace
  PRIMARY KEY (broadcast_id, place)
);
CREATE INDEX broadcast_item_of ON broadcast_item (item_id);

CREATE TABLE operator_link (        -- by which a station's operator reads and ticks without an account; one of a station is good
  id            TEXT PRIMARY KEY,
  hash          TEXT NOT NULL UNIQUE,                  -- SHA-256 of what stands in the address, which is shown once
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  account_id    TEXT NOT NULL REFERENCES account(id),
  pin           TEXT NOT NULL,      -- a hash, as of a password
  made_by       TEXT NOT NULL,
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL,
  failed        INTEGER NOT NULL DEFAULT 0,            -- wrong PINs since the last right one
  closed        BIGINT,             -- revoked, or a newer one took its place
  seen          BIGINT              -- when its page was last opened
);
CREATE INDEX operator_link_of ON operator_link (account_id, created);

CREATE TABLE operator_sitting (     -- a browser in which the right PIN was typed
  hash          TEXT PRIMARY KEY,   -- SHA-256 of what the browser holds
  link_id       TEXT NOT NULL REFERENCES operator_link(id),
  person        TEXT NOT NULL,      -- how the operator calls themselves
  created       BIGINT NOT NULL,
  ends          BIGINT NOT NULL
);
CREATE INDEX operator_sitting_of ON operator_sitting (link_id);

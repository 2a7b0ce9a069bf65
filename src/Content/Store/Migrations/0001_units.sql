-- Times are Unix milliseconds (UTC), ids are TEXT, booleans are 0 or 1, enums are numbers fixed in their C# type.

CREATE TABLE store_flag (           -- one row a flag of the whole store: hold, address, …
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE unit (
  id          TEXT PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,        -- as the unit signs: "UBND xã Mường Sáng"
  place       TEXT NOT NULL,        -- as it stands in a sentence: "xã Mường Sáng"
  province    TEXT NOT NULL,        -- "tỉnh Sơn La"; empty where nobody said
  kind        SMALLINT NOT NULL,
  parent_id   TEXT REFERENCES unit(id),
  zone        TEXT NOT NULL,        -- IANA
  settings    TEXT NOT NULL,        -- JSON of UnitSettings
  created     BIGINT NOT NULL
);

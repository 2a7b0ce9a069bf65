CREATE TABLE unit_secret (          -- keys of services that a unit uses, beside those of its accounts; never in unit.settings
  unit_id TEXT NOT NULL REFERENCES unit(id),
  name    TEXT NOT NULL,
  sealed  TEXT NOT NULL,            -- encrypted with the keys of this installation
  updated BIGINT NOT NULL,
  PRIMARY KEY (unit_id, name)
);

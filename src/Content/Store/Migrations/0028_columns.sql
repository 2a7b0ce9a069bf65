CREATE TABLE section (              -- a unit's columns (chuyên mục); items name theirs by its name
  id            TEXT PRIMARY KEY,
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,
  category      TEXT,               -- where portal and WordPress put its items; null: under its name
  radio_days    SMALLINT NOT NULL,  -- days of its segment on the radio: bit 0 Sunday … bit 6 Saturday; 0: none
  monthly       INTEGER NOT NULL,   -- items a month that keep it alive; 0: nobody counts
  retired       BIGINT,             -- since when it is offered no more; null: it is
  created       BIGINT NOT NULL,
  UNIQUE (unit_id, name)
);

-- Names that items had before there was this table.
INSERT INTO section (id, unit_id, name, category, radio_days, monthly, retired, created)
SELECT MIN(id), unit_id, section, NULL, 0, 0, NULL, MIN(created) FROM item WHERE section IS NOT NULL GROUP BY unit_id, section;

CREATE INDEX item_of_section ON item (unit_id, section) WHERE section IS NOT NULL;

CREATE TABLE campaign_span (        -- a campaign of the unit's own: a plain range of days in the place of an observance
  observance    TEXT PRIMARY KEY,   -- stands where campaigns name their observance
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  name          TEXT NOT NULL,
  first_day     TEXT NOT NULL,      -- ISO dates, local, both inclusive
  last_day      TEXT NOT NULL,
  person        TEXT NOT NULL,
  created       BIGINT NOT NULL
);
CREATE INDEX campaign_span_of_unit ON campaign_span (unit_id, first_day);

CREATE TABLE campaign_beat (        -- what a unit chose for a beat of one campaign before an item was made of it
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  observance    TEXT NOT NULL,
  year          INTEGER NOT NULL,
  beat          TEXT NOT NULL,      -- key of the template's beat, or of one of the unit's own
  left_out      SMALLINT NOT NULL,
  edit          TEXT,               -- JSON of BeatEdit; null: as in the template
  person        TEXT NOT NULL,      -- who chose it last
  updated       BIGINT NOT NULL,
  PRIMARY KEY (unit_id, observance, year, beat)
);

CREATE TABLE duty_done (            -- that a report was sent, for the day by which it was due
  duty_id       TEXT NOT NULL REFERENCES plan_duty(id),
  due           TEXT NOT NULL,      -- ISO date of the last day
  person        TEXT NOT NULL,
  at            BIGINT NOT NULL,
  PRIMARY KEY (duty_id, due)
);

CREATE INDEX item_of_task ON item (plan_task_id) WHERE plan_task_id IS NOT NULL;

CREATE TABLE station_rules (        -- what a station may do on the air (quy chế hoạt động), as its centre set it
  account_id    TEXT PRIMARY KEY REFERENCES account(id),
  quiet_from    INTEGER,            -- minutes after midnight, wall clock of the unit; null with quiet_to: no quiet hours
  quiet_to      INTEGER,            -- before quiet_from: over midnight
  weekend       SMALLINT NOT NULL,  -- 0 on the air every day, 1 on Saturday and Sunday in a surge alone
  sessions      SMALLINT NOT NULL,  -- programmes a day at most; 0: nobody counts
  minutes       SMALLINT NOT NULL   -- of one programme at most
);

CREATE TABLE station_surge (        -- đợt tăng cường: more programmes for some days, as for a campaign
  id            TEXT PRIMARY KEY,
  account_id    TEXT NOT NULL REFERENCES account(id),
  name          TEXT NOT NULL,
  first_day     TEXT NOT NULL,      -- ISO dates, local, both inclusive
  last_day      TEXT NOT NULL,
  days          SMALLINT NOT NULL,  -- bit 0 Sunday … bit 6 Saturday
  starts        TEXT NOT NULL,      -- minutes after midnight, rising, separated by commas
  minutes       SMALLINT NOT NULL,  -- the longest each programme may take
  created       BIGINT NOT NULL
);
CREATE INDEX station_surge_of_account ON station_surge (account_id, last_day);

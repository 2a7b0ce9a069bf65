CREATE TABLE cluster_turn (         -- what runs once however many workers there are: the newest turn of each job that was done
  job           TEXT PRIMARY KEY,
  turn          BIGINT NOT NULL,    -- the moment of its cron expression that was done
  machine       TEXT NOT NULL,      -- where
  done          BIGINT NOT NULL
);

CREATE TABLE desk_key (             -- what seals secrets and signs forms and cookies, for every host alike; on SQLite it is in files
  name          TEXT PRIMARY KEY,
  xml           TEXT NOT NULL,      -- as the key ring writes it; its master key sealed where there is a passphrase
  created       BIGINT NOT NULL
);

-- The tables of the scheduler named cluster (qrtz_) are made and kept up by Quartz itself, on PostgreSQL alone.

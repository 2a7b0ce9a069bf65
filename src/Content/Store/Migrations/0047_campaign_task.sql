-- For which task of a plan a campaign's items are made.

CREATE TABLE campaign_task (
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  observance    TEXT NOT NULL,      -- as in campaign: the choice may stand before the campaign does
  year          INTEGER NOT NULL,
  task_id       TEXT REFERENCES plan_task(id),  -- null: for none, as a person says
  person        TEXT NOT NULL,      -- who says so; empty: the program, as one task alone names the day
  at            BIGINT NOT NULL,
  PRIMARY KEY (unit_id, observance, year)
);

CREATE TABLE fee_base (             -- nhuận bút: a unit's base in đồng, also where no genre has a coefficient yet
  unit_id       TEXT PRIMARY KEY REFERENCES unit(id),
  base          BIGINT NOT NULL
);
INSERT INTO fee_base (unit_id, base) SELECT unit_id, MAX(base) FROM fee_rate GROUP BY unit_id;
ALTER TABLE fee_rate DROP COLUMN base;

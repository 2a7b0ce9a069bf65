CREATE TABLE drawn_card (           -- an infographic that a writer's browser painted, where the server has nothing to paint with
  unit_id       TEXT NOT NULL REFERENCES unit(id),
  drawing       TEXT NOT NULL,      -- SHA-256 of the composed drawing
  picture       TEXT NOT NULL REFERENCES frozen(hash),
  person        TEXT NOT NULL,
  drawn         BIGINT NOT NULL,
  PRIMARY KEY (unit_id, drawing)
);

ALTER TABLE report ADD COLUMN reporter TEXT NOT NULL DEFAULT '';   -- the room of the unit that gives the report under its own name, to the unit itself; empty: the unit

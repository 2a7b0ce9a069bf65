ALTER TABLE report ADD COLUMN lists TEXT;      -- JSON of what the annexes of a signed report list; NULL: a draft's, and those signed before this was kept

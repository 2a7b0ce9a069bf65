ALTER TABLE report ADD COLUMN proposed TEXT;   -- JSON of the title and the words as the figures proposed them, by which it is seen where a draft is behind; NULL: made before this was kept

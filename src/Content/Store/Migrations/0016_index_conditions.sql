-- The same conditions as before, said with OR: for each IN of more than two values SQLite builds a table of its own in every
-- statement that writes a post, twice an index. That was half the time of such a statement.
DROP INDEX post_open;
CREATE INDEX post_open ON post (state, wake) WHERE state = 1 OR state = 2 OR state = 4 OR state = 5 OR state = 8;
DROP INDEX post_trouble;
CREATE INDEX post_trouble ON post (updated) WHERE state = 5 OR state = 6 OR state = 7;
DROP INDEX change_open;
CREATE INDEX change_open ON post_change (state, wake) WHERE state = 0 OR state = 1 OR state = 2;

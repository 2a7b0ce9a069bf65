CREATE INDEX library_use_of_item ON library_use (item_id);   -- what an item has of the library, asked before every send of one that has pictures

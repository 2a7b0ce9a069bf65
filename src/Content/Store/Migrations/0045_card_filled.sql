-- The revision of its item that an infographic was filled or looked through at: what the item said then is what it is held against.
ALTER TABLE card ADD COLUMN filled INTEGER NOT NULL DEFAULT 1;

UPDATE card SET filled = (SELECT item.revision FROM item WHERE item.id = card.item_id);

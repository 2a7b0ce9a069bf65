-- The hours of an activity to which people are called, on each of its days: HH:mm of the unit's wall clock. NULL: the whole day.
ALTER TABLE activity ADD COLUMN start_time TEXT;
ALTER TABLE activity ADD COLUMN end_time TEXT; -- NULL also where only the beginning is known

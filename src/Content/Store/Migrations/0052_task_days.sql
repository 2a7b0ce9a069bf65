-- Where the empty slot of a weekly or monthly task stands. A row may say the day alone: monthly is 0 then.
ALTER TABLE plan_task_pace ADD COLUMN weekday INTEGER;   -- 0 Sunday to 6 Saturday; NULL: the weekday of what was done last
ALTER TABLE plan_task_pace ADD COLUMN month_day INTEGER; -- 1 to 31, in a shorter month its last; NULL: the day of what was done last

-- A plan that was taken in by mistake, or that is over, is set aside: nothing of it is lost, and it asks for nothing any more.
ALTER TABLE plan ADD COLUMN aside BIGINT;          -- when; NULL: it is in use
ALTER TABLE plan ADD COLUMN aside_by TEXT;
ALTER TABLE plan ADD COLUMN aside_why TEXT;

-- How many a week a person gives a task; NULL: nobody said, and the plan's own words stand.
ALTER TABLE plan_task_pace ADD COLUMN weekly INTEGER;

ALTER TABLE plan_duty ADD COLUMN before_year INTEGER;   -- the one year in which the report is due; NULL: each year

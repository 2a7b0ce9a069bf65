-- A citizen's question may be for a task of a plan, as false words that were found are.
ALTER TABLE question ADD COLUMN plan_task_id TEXT REFERENCES plan_task(id);

CREATE INDEX question_of_task ON question (plan_task_id) WHERE plan_task_id IS NOT NULL;
CREATE INDEX misinformation_of_task ON misinformation (plan_task_id) WHERE plan_task_id IS NOT NULL;

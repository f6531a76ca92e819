-- What is still to do for a case: a line with a tick, perhaps a day and a colleague. It moves no clock and no version, and stays when the case ends.
CREATE TABLE complaint_task (
  id           uuid PRIMARY KEY,
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  text         text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
  due_on       date,
  assignee_id  uuid REFERENCES staff (id),
  created_at   timestamptz NOT NULL,
  created_by   uuid NOT NULL REFERENCES staff (id),
  done_at      timestamptz,
  done_by      uuid REFERENCES staff (id),
  CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX complaint_task_complaint_idx ON complaint_task (complaint_id);
CREATE INDEX complaint_task_assignee_idx ON complaint_task (assignee_id, due_on) WHERE done_at IS NULL;

GRANT SELECT, INSERT, DELETE ON complaint_task TO loket_app;
GRANT UPDATE (done_at, done_by) ON complaint_task TO loket_app;

ALTER TABLE complaint_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaint_task_all ON complaint_task TO loket_app
  USING (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id)) WITH CHECK (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));

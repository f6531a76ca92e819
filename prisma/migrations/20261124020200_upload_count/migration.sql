-- How many files a person uploaded on a day, and how large they were together: one row to raise, so that nobody fills the disk.
CREATE TABLE upload_count (
  staff_id uuid NOT NULL REFERENCES staff (id),
  day      date NOT NULL,
  files    integer NOT NULL CHECK (files > 0),
  bytes    bigint NOT NULL CHECK (bytes > 0),
  PRIMARY KEY (staff_id, day)
);
GRANT SELECT, INSERT, DELETE, UPDATE (files, bytes) ON upload_count TO loket_app;
ALTER TABLE upload_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY upload_count_own ON upload_count TO loket_app
  USING (staff_id = (SELECT actor_staff()) OR (SELECT current_setting('app.role', true)) = 'system') WITH CHECK (staff_id = (SELECT actor_staff()));

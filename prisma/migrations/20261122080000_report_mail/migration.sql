-- Reports by e-mail: aggregates alone, for a branch or a region. A run is one due day of one of them, so that a job that runs twice sends once.

CREATE TABLE report_mail (
  id         uuid PRIMARY KEY,
  -- Whose figures: of a branch or of a region.
  branch_id  text REFERENCES branch (id),
  region_id  text REFERENCES region (id),
  report     text NOT NULL CHECK (report IN ('visits', 'adoption')),
  format     text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
  rhythm     text NOT NULL CHECK (rhythm IN ('weekly', 'monthly')),
  -- Weekly: 1 (Monday) to 7; monthly: the day of the month.
  day        smallint NOT NULL,
  recipients text[] NOT NULL CHECK (cardinality(recipients) BETWEEN 1 AND 20),
  active     boolean NOT NULL DEFAULT true,
  created_by uuid NOT NULL REFERENCES staff (id),
  created_at timestamptz NOT NULL,
  -- Taken away; what was sent stays on record.
  removed_at timestamptz,
  CHECK (num_nonnulls(branch_id, region_id) = 1),
  CHECK (day BETWEEN 1 AND CASE rhythm WHEN 'weekly' THEN 7 ELSE 28 END)
);
CREATE INDEX report_mail_branch_idx ON report_mail (branch_id);
CREATE INDEX report_mail_region_idx ON report_mail (region_id);
CREATE INDEX report_mail_created_by_idx ON report_mail (created_by);

CREATE TABLE report_mail_run (
  report_mail_id  uuid NOT NULL REFERENCES report_mail (id),
  -- Local day of the branch.
  due_on          date NOT NULL,
  attempts        smallint NOT NULL DEFAULT 0,
  -- When it is tried next; while somebody is sending it, when that one counts as lost.
  next_attempt_at timestamptz NOT NULL,
  sent_at         timestamptz,
  -- Why the last attempt failed, as a code.
  error           text CHECK (error IN ('refused', 'unreachable', 'login', 'failed')),
  PRIMARY KEY (report_mail_id, due_on)
);
CREATE INDEX report_mail_run_open_idx ON report_mail_run (next_attempt_at) WHERE sent_at IS NULL;

GRANT SELECT, INSERT ON report_mail, report_mail_run TO loket_app;
GRANT UPDATE (active, removed_at) ON report_mail TO loket_app;
GRANT UPDATE (attempts, next_attempt_at, sent_at, error) ON report_mail_run TO loket_app;

ALTER TABLE report_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_mail_run ENABLE ROW LEVEL SECURITY;
-- A region's mails are seen by those whose scope holds every branch of the region.
CREATE POLICY report_mail_all ON report_mail TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])
    OR (region_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM branch b WHERE b.region_id = report_mail.region_id AND b.id <> ALL ((SELECT actor_branches())::text[]))))
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])
    OR (region_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM branch b WHERE b.region_id = report_mail.region_id AND b.id <> ALL ((SELECT actor_branches())::text[]))));
CREATE POLICY report_mail_run_all ON report_mail_run TO loket_app
  USING (EXISTS (SELECT 1 FROM report_mail m WHERE m.id = report_mail_id)) WITH CHECK (EXISTS (SELECT 1 FROM report_mail m WHERE m.id = report_mail_id));

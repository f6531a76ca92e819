-- Reading members' data: why, how much, what stands out; and what members ask about their data (UU 27/2022).

-- Why a person opened a member of another office (or one whose data is restricted): stated once, good for that person, member and local day.
CREATE TABLE member_purpose (
  staff_id  uuid NOT NULL REFERENCES staff (id),
  member_id uuid NOT NULL REFERENCES member (id),
  day       date NOT NULL,
  purpose   text NOT NULL CHECK (purpose IN ('at_desk', 'complaint', 'call_back', 'family', 'office_request')),
  note      text NOT NULL CHECK (length(note) <= 200),
  at        timestamptz NOT NULL,
  PRIMARY KEY (staff_id, member_id, day)
);
CREATE INDEX member_purpose_member_idx ON member_purpose (member_id);

-- What a person has read in an hour: one row to raise, so that a limit costs no look at the audit.
CREATE TABLE reading_count (
  staff_id uuid NOT NULL REFERENCES staff (id),
  kind     text NOT NULL CHECK (kind IN ('search', 'opening', 'reveal')),
  hour     timestamptz NOT NULL,
  count    integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (staff_id, kind, hour)
);

-- A mark on a member that concerns how their data may be read.
CREATE TABLE member_flag (
  id         uuid PRIMARY KEY,
  member_id  uuid NOT NULL REFERENCES member (id),
  kind       text NOT NULL CHECK (kind IN ('public_figure', 'restricted')),
  reason     text NOT NULL CHECK (length(reason) BETWEEN 5 AND 500),
  set_by     uuid NOT NULL REFERENCES staff (id),
  set_at     timestamptz NOT NULL,
  removed_by uuid REFERENCES staff (id),
  removed_at timestamptz,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE INDEX member_flag_member_idx ON member_flag (member_id);
CREATE UNIQUE INDEX member_flag_live_idx ON member_flag (member_id, kind) WHERE removed_at IS NULL;
CREATE INDEX member_flag_set_by_idx ON member_flag (set_by);
CREATE INDEX member_flag_removed_by_idx ON member_flag (removed_by) WHERE removed_by IS NOT NULL;

-- Reading that somebody should look at. One row a person, local day, rule and member (or kind of reading); `count` only grows.
CREATE TABLE reading_finding (
  id        uuid PRIMARY KEY,
  staff_id  uuid NOT NULL REFERENCES staff (id),
  -- The office of the person; null for those of the nation.
  branch_id text REFERENCES branch (id),
  day       date NOT NULL,
  rule      text NOT NULL CHECK (rule IN ('openings_without_service', 'shared_name', 'public_figure', 'limit_passed', 'out_of_hours')),
  member_id uuid REFERENCES member (id),
  subject   text CHECK (subject IN ('search', 'opening', 'reveal')),
  count     integer NOT NULL CHECK (count > 0),
  found_at  timestamptz NOT NULL,
  looked_by uuid REFERENCES staff (id),
  looked_at timestamptz,
  note      text CHECK (length(note) BETWEEN 5 AND 500),
  version   integer NOT NULL DEFAULT 1,
  UNIQUE NULLS NOT DISTINCT (staff_id, day, rule, member_id, subject),
  CHECK ((looked_by IS NULL) = (looked_at IS NULL) AND (looked_by IS NULL) = (note IS NULL)),
  CHECK ((rule IN ('shared_name', 'public_figure')) = (member_id IS NOT NULL)),
  CHECK ((rule = 'limit_passed') = (subject IS NOT NULL))
);
CREATE INDEX reading_finding_branch_idx ON reading_finding (branch_id, day DESC, id);
CREATE INDEX reading_finding_day_idx ON reading_finding (day DESC, id);
CREATE INDEX reading_finding_member_idx ON reading_finding (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX reading_finding_looked_by_idx ON reading_finding (looked_by) WHERE looked_by IS NOT NULL;

-- What a member asks about their data. The 72 hours are hours of the clock, not of the office.
CREATE SEQUENCE privacy_request_reference_seq;
CREATE TABLE privacy_request (
  id          uuid PRIMARY KEY,
  reference   text NOT NULL UNIQUE,
  member_id   uuid NOT NULL REFERENCES member (id),
  branch_id   text NOT NULL REFERENCES branch (id),
  kind        text NOT NULL CHECK (kind IN ('access', 'correction', 'restriction', 'end_restriction')),
  asked       text NOT NULL CHECK (length(asked) BETWEEN 5 AND 1000),
  status      text NOT NULL CHECK (status IN ('open', 'fulfilled', 'refused')),
  received_at timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  filed_by    uuid NOT NULL REFERENCES staff (id),
  answered_at timestamptz,
  answered_by uuid REFERENCES staff (id),
  note        text CHECK (length(note) BETWEEN 5 AND 1000),
  version     integer NOT NULL DEFAULT 1,
  CHECK (due_at = received_at + interval '72 hours'),
  CHECK ((status = 'open') = (answered_at IS NULL) AND (status = 'open') = (answered_by IS NULL) AND (status = 'open') = (note IS NULL))
);
CREATE UNIQUE INDEX privacy_request_one_open_idx ON privacy_request (member_id, kind) WHERE status = 'open';
CREATE INDEX privacy_request_member_idx ON privacy_request (member_id, received_at DESC);
CREATE INDEX privacy_request_branch_idx ON privacy_request (branch_id, received_at DESC, id);
CREATE INDEX privacy_request_open_idx ON privacy_request (due_at, id) WHERE status = 'open';
CREATE INDEX privacy_request_filed_by_idx ON privacy_request (filed_by);
CREATE INDEX privacy_request_answered_by_idx ON privacy_request (answered_by) WHERE answered_by IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON member_purpose, reading_count TO loket_app;
GRANT UPDATE (purpose, note, at) ON member_purpose TO loket_app;
GRANT UPDATE (count) ON reading_count TO loket_app;
GRANT SELECT, INSERT ON member_flag, reading_finding, privacy_request TO loket_app;
GRANT UPDATE (removed_by, removed_at) ON member_flag TO loket_app;
GRANT UPDATE (count, found_at, looked_by, looked_at, note, version) ON reading_finding TO loket_app;
GRANT UPDATE (status, answered_at, answered_by, note, version) ON privacy_request TO loket_app;
GRANT USAGE ON SEQUENCE privacy_request_reference_seq TO loket_app;

ALTER TABLE member_purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_flag ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE privacy_request ENABLE ROW LEVEL SECURITY;

-- The reason and the count are the person's own; the system clears what is past its period.
CREATE POLICY member_purpose_own ON member_purpose TO loket_app
  USING (staff_id = (SELECT actor_staff()) OR (SELECT current_setting('app.role', true)) = 'system') WITH CHECK (staff_id = (SELECT actor_staff()));
CREATE POLICY reading_count_own ON reading_count TO loket_app
  USING (staff_id = (SELECT actor_staff()) OR (SELECT current_setting('app.role', true)) = 'system') WITH CHECK (staff_id = (SELECT actor_staff()));
-- Every office serves every member, so a mark is seen by every office.
CREATE POLICY member_flag_read ON member_flag FOR SELECT TO loket_app USING (true);
CREATE POLICY member_flag_insert ON member_flag FOR INSERT TO loket_app
  WITH CHECK (set_by = (SELECT actor_staff()) AND (SELECT current_setting('app.role', true)) IN ('supervisor', 'auditor'));
CREATE POLICY member_flag_update ON member_flag FOR UPDATE TO loket_app
  USING ((SELECT current_setting('app.role', true)) IN ('supervisor', 'auditor')) WITH CHECK (removed_by = (SELECT actor_staff()));
-- Whoever passes a limit leaves the finding behind, but cannot see or settle it.
CREATE POLICY reading_finding_read ON reading_finding FOR SELECT TO loket_app
  USING ((SELECT current_setting('app.role', true)) IN ('auditor', 'system')
         OR ((SELECT current_setting('app.role', true)) = 'supervisor' AND branch_id = ANY ((SELECT actor_branches())::text[]))
         OR staff_id = (SELECT actor_staff()));
CREATE POLICY reading_finding_insert ON reading_finding FOR INSERT TO loket_app
  WITH CHECK ((SELECT current_setting('app.role', true)) = 'system' OR (staff_id = (SELECT actor_staff()) AND rule = 'limit_passed'));
CREATE POLICY reading_finding_update ON reading_finding FOR UPDATE TO loket_app
  USING (staff_id IS DISTINCT FROM (SELECT actor_staff())
         AND ((SELECT current_setting('app.role', true)) IN ('auditor', 'system')
              OR ((SELECT current_setting('app.role', true)) = 'supervisor' AND branch_id = ANY ((SELECT actor_branches())::text[]))));
CREATE POLICY privacy_request_read ON privacy_request FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY privacy_request_insert ON privacy_request FOR INSERT TO loket_app
  WITH CHECK (branch_id = ANY ((SELECT actor_branches())::text[]) AND filed_by = (SELECT actor_staff()));
CREATE POLICY privacy_request_update ON privacy_request FOR UPDATE TO loket_app
  USING (branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK (answered_by = (SELECT actor_staff()));

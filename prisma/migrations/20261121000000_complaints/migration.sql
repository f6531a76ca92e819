-- Complaints: calendar, cases with their cycles and history, call-backs, keys of the sources, replies, views, presence.
-- A complaint without branch_id is at the central office. What the clocks look at stands in complaint_cycle as facts (places, levels,
-- pauses); the due instants beside them are counted from these facts and kept for the queue.

-- Calendar -----------------------------------------------------------------------------------------------------------
CREATE TABLE holiday (
  date       date PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('national', 'joint_leave')),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  decree     text NOT NULL CHECK (length(decree) <= 200),
  updated_at timestamptz NOT NULL,
  updated_by uuid REFERENCES staff (id)
);

-- Office hours. Without branch_id: those of every office that has none of its own of that kind.
CREATE TABLE timetable (
  id         uuid PRIMARY KEY,
  branch_id  text REFERENCES branch (id),
  kind       text NOT NULL CHECK (kind IN ('regular', 'ramadan', 'special')),
  valid_from date NOT NULL,
  valid_to   date,
  week       jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid REFERENCES staff (id),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX timetable_branch_idx ON timetable (branch_id, valid_from);

-- One row: goes up with every edit of holidays, hours or clock policies, so that each process knows when its copy is old.
CREATE TABLE calendar_state (
  id      integer PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);
INSERT INTO calendar_state VALUES (1, 1);

-- Recomputing the open due instants after an edit: progress that everybody can see, and that another process can take up.
CREATE TABLE calendar_recount (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  reason      text NOT NULL,
  asked_by    uuid REFERENCES staff (id),
  asked_at    timestamptz NOT NULL,
  total       integer,
  done        integer NOT NULL DEFAULT 0,
  changed     integer NOT NULL DEFAULT 0,
  after_id    uuid,
  finished_at timestamptz
);
CREATE INDEX calendar_recount_time_idx ON calendar_recount (asked_at DESC);

-- Complaints ---------------------------------------------------------------------------------------------------------
-- The number in a reference PG-YYMM-NNNNNN-C: unique within its month, so it may go round.
CREATE SEQUENCE complaint_reference_seq MAXVALUE 999999 CYCLE;

CREATE TABLE complaint (
  id                    uuid PRIMARY KEY,
  reference             text NOT NULL UNIQUE,
  -- Who sent it (mobile-jkn, ...) with the sender's own number; null for one that was filed in the console.
  source                text,
  source_number         text CHECK (length(source_number) BETWEEN 1 AND 100),
  channel               text NOT NULL CHECK (channel IN ('mobile_jkn', 'care_center', 'website', 'branch_office', 'pandawa', 'email', 'social_media', 'sp4n_lapor')),
  received_at           timestamptz NOT NULL,
  -- The office that holds it (null: the central office), and the branch that held it last.
  branch_id             text REFERENCES branch (id),
  last_branch_id        text REFERENCES branch (id),
  member_id             uuid REFERENCES member (id),
  reporter_name         text NOT NULL CHECK (length(reporter_name) BETWEEN 1 AND 120),
  reporter_phone        text CHECK (reporter_phone ~ '^62\d{8,13}$'),
  reporter_relation     text NOT NULL CHECK (reporter_relation IN ('self', 'family', 'other')),
  -- Name of the member, else of the reporter, as it is searched.
  name_key              text COLLATE "C" NOT NULL,
  regency_code          text REFERENCES regency (code),
  subject               text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  description           text NOT NULL CHECK (length(description) BETWEEN 1 AND 5000),
  category              text,
  detail                text,
  level                 text CHECK (level IN ('red', 'yellow', 'green')),
  -- The hospital or FKTP concerned or asked.
  facility_code         text REFERENCES facility (code),
  provider_asked_at     timestamptz,
  provider_answered_at  timestamptz,
  status                text NOT NULL CHECK (status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused',
                                                        'resolved', 'rejected', 'closed', 'merged')),
  status_before_merge   text,
  merged_into_id        uuid REFERENCES complaint (id),
  assignee_id           uuid REFERENCES staff (id),
  cycle                 integer NOT NULL DEFAULT 1 CHECK (cycle >= 1),
  -- Red 0, yellow or not triaged 1, green 2: the lanes of the queue.
  urgency               smallint NOT NULL CHECK (urgency BETWEEN 0 AND 2),
  -- The earliest due instant of the current cycle without a verdict; 9999-12-31 when none can be counted.
  due_at                timestamptz NOT NULL,
  due_clock             text CHECK (due_clock IN ('first_response', 'resolve', 'legal')),
  first_response_due_at timestamptz,
  resolve_due_at        timestamptz,
  legal_due_at          timestamptz,
  first_response_at     timestamptz,
  -- When the pause in which the service clock stands ends by itself.
  paused_until          timestamptz,
  ended_at              timestamptz,
  -- When the next step of escalation is reached, whether anybody is assigned or not; and the highest one that was told.
  escalate_at           timestamptz,
  escalated_to          text,
  -- Last day on which it can be reopened.
  reopen_until          timestamptz,
  answer                text CHECK (length(answer) <= 5000),
  rating                smallint CHECK (rating BETWEEN 1 AND 5),
  rating_note           text CHECK (length(rating_note) <= 1000),
  rated_at              timestamptz,
  -- The window of the open call-back; null without one.
  call_back_from        timestamptz,
  created_at            timestamptz NOT NULL,
  created_by            uuid REFERENCES staff (id),
  updated_at            timestamptz NOT NULL,
  updated_by            uuid REFERENCES staff (id),
  version               integer NOT NULL DEFAULT 1,
  CHECK ((source IS NULL) = (source_number IS NULL)),
  CHECK ((status = 'merged') = (merged_into_id IS NOT NULL)),
  CHECK (merged_into_id <> id)
);
-- A source that sends the same number twice makes one case.
CREATE UNIQUE INDEX complaint_source_idx ON complaint (source, source_number) WHERE source IS NOT NULL;
-- The views of the queue: by urgency, by due instant, by receipt; open ones apart from all.
CREATE INDEX complaint_urgency_idx ON complaint (branch_id, urgency, due_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
-- With what the queue filters by and what row-level security looks at, so that due ones are counted in the index alone.
CREATE INDEX complaint_due_idx ON complaint (branch_id, due_at, id) INCLUDE (status, level, category, channel, assignee_id, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_open_status_idx ON complaint (branch_id, status, urgency, due_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_assignee_idx ON complaint (assignee_id, urgency, due_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_unassigned_idx ON complaint (branch_id, urgency, due_at, id) WHERE assignee_id IS NULL AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
-- The same for those who see every office, and for the cases at the central office.
CREATE INDEX complaint_nation_urgency_idx ON complaint (urgency, due_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_due_idx ON complaint (due_at, id) INCLUDE (branch_id, status, level, category, channel, assignee_id, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_received_idx ON complaint (received_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_unassigned_idx ON complaint (urgency, due_at, id) WHERE assignee_id IS NULL AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_central_idx ON complaint (urgency, due_at, id) WHERE branch_id IS NULL AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_call_back_idx ON complaint (branch_id, call_back_from, id) INCLUDE (urgency, due_at, received_at, status, level, category, channel, last_branch_id, member_id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_nation_call_back_idx ON complaint (call_back_from, id) INCLUDE (branch_id, urgency, due_at, received_at, status, level, category, channel, last_branch_id, member_id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_call_back_urgency_idx ON complaint (branch_id, urgency, due_at, id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_nation_call_back_urgency_idx ON complaint (urgency, due_at, id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_call_back_received_idx ON complaint (branch_id, received_at, id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_nation_call_back_received_idx ON complaint (received_at, id) WHERE call_back_from IS NOT NULL;
CREATE INDEX complaint_received_idx ON complaint (branch_id, received_at, id);
CREATE INDEX complaint_open_received_idx ON complaint (branch_id, received_at, id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_time_idx ON complaint (received_at, id);
CREATE INDEX complaint_member_idx ON complaint (member_id, received_at DESC);
-- What is rare among all: any combination of filters, with the beginnings of words of the name by the full-text search that PostgreSQL
-- brings along. Kept current at once, because each reader would go through a list of pending entries.
CREATE INDEX complaint_filter_idx ON complaint USING gin (branch_id, status, level, category, channel, to_tsvector('simple', name_key)) WITH (fastupdate = off);
-- The sender's own number, and a reference by its beginning.
CREATE INDEX complaint_source_number_idx ON complaint (source_number) WHERE source_number IS NOT NULL;
CREATE INDEX complaint_reference_idx ON complaint (reference COLLATE "C");
CREATE INDEX complaint_last_branch_idx ON complaint (last_branch_id, due_at, id) WHERE branch_id IS NULL;
CREATE INDEX complaint_merged_idx ON complaint (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX complaint_expiry_idx ON complaint (reopen_until, id) WHERE status IN ('resolved', 'rejected');
CREATE INDEX complaint_pause_idx ON complaint (paused_until) WHERE status = 'paused';
-- What the jobs look for: steps of escalation, and deadlines after which the member is owed a call.
CREATE INDEX complaint_escalate_idx ON complaint (escalate_at) WHERE escalate_at IS NOT NULL;
CREATE INDEX complaint_legal_idx ON complaint (legal_due_at) WHERE call_back_from IS NULL AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');

-- The open cases change all the time: vacuumed early, their indexes answer alone.
ALTER TABLE complaint SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

-- Open and unassigned go together: without knowing it the planner takes the unassigned for few and sorts them all.
CREATE STATISTICS complaint_standing (mcv) ON status, assignee_id, branch_id FROM complaint;

-- How many complaints stand where: the sum of the rows of a combination is its exact number, in the very snapshot in which complaint is read.
-- Each statement adds what it changed as new rows, so nobody waits for anybody; the minute job adds them up (`kept`, one row a combination).
CREATE TABLE complaint_tally (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id text,
  status    text NOT NULL,
  level     text,
  category  text,
  channel   text NOT NULL,
  assigned  boolean NOT NULL,
  cases     integer NOT NULL,
  kept      boolean NOT NULL DEFAULT false
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE UNIQUE INDEX complaint_tally_kept_idx ON complaint_tally (branch_id, status, level, category, channel, assigned) NULLS NOT DISTINCT WHERE kept;
CREATE INDEX complaint_tally_branch_idx ON complaint_tally (branch_id, status) INCLUDE (level, category, channel, assigned, cases);
CREATE INDEX complaint_tally_new_idx ON complaint_tally (id) WHERE NOT kept;

CREATE FUNCTION complaint_tally_add() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO complaint_tally (branch_id, status, level, category, channel, assigned, cases)
    SELECT branch_id, status, level, category, channel, assignee_id IS NOT NULL, count(*) FROM after GROUP BY 1, 2, 3, 4, 5, 6;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO complaint_tally (branch_id, status, level, category, channel, assigned, cases)
    SELECT branch_id, status, level, category, channel, assignee_id IS NOT NULL, -count(*) FROM before GROUP BY 1, 2, 3, 4, 5, 6;
  ELSE
    INSERT INTO complaint_tally (branch_id, status, level, category, channel, assigned, cases)
    SELECT branch_id, status, level, category, channel, assigned, sum(n)
    FROM (SELECT branch_id, status, level, category, channel, assignee_id IS NOT NULL AS assigned, 1 AS n FROM after
          UNION ALL SELECT branch_id, status, level, category, channel, assignee_id IS NOT NULL, -1 FROM before) moved
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER complaint_tally_insert AFTER INSERT ON complaint REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION complaint_tally_add();
CREATE TRIGGER complaint_tally_update AFTER UPDATE ON complaint REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION complaint_tally_add();
CREATE TRIGGER complaint_tally_delete AFTER DELETE ON complaint REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION complaint_tally_add();

-- Adds the new rows up into the kept ones, in one statement: whoever reads meanwhile sees the rows of before or those of after. One at a
-- time; a second one has nothing to do. Returns how many rows were added up.
CREATE FUNCTION complaint_tally_add_up() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_rows integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(8140271) THEN RETURN 0; END IF;
  WITH gone AS (DELETE FROM complaint_tally WHERE NOT kept RETURNING branch_id, status, level, category, channel, assigned, cases),
       added AS (
         INSERT INTO complaint_tally (branch_id, status, level, category, channel, assigned, cases, kept)
         SELECT branch_id, status, level, category, channel, assigned, sum(cases), true FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(cases) <> 0
         ON CONFLICT (branch_id, status, level, category, channel, assigned) WHERE kept DO UPDATE SET cases = complaint_tally.cases + excluded.cases)
  SELECT count(*) INTO v_rows FROM gone;
  RETURN v_rows;
END $$;
REVOKE ALL ON FUNCTION complaint_tally_add_up() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION complaint_tally_add_up() TO loket_app;

-- One row a cycle: its facts, the due instants counted from them, and the verdicts, which never change once made.
CREATE TABLE complaint_cycle (
  complaint_id          uuid NOT NULL REFERENCES complaint (id),
  number                integer NOT NULL CHECK (number >= 1),
  started_at            timestamptz NOT NULL,
  -- [{"since": ms, "branchId": text|null}], [{"at": ms, "level": text}], [{"reason", "note", "fileId", "startedAt", "startedBy", "resumedAt", "resumedBy"}]
  places                jsonb NOT NULL,
  levels                jsonb NOT NULL,
  pauses                jsonb NOT NULL,
  first_response_at     timestamptz,
  ended_at              timestamptz,
  outcome               text CHECK (outcome IN ('resolved', 'rejected', 'merged')),
  first_response_due_at timestamptz,
  resolve_due_at        timestamptz,
  legal_due_at          timestamptz,
  -- {"first_response": {"dueAt": ms|null, "at": ms, "kept": boolean|null}, ...}
  verdicts              jsonb NOT NULL DEFAULT '{}',
  caveats               jsonb NOT NULL DEFAULT '[]',
  -- Steps of escalation that were told, each once.
  escalated             text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (complaint_id, number),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

-- The history: who did what when, with what was before and after.
CREATE TABLE complaint_event (
  id           uuid PRIMARY KEY,
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  cycle        integer NOT NULL,
  at           timestamptz NOT NULL,
  actor_id     uuid REFERENCES staff (id),
  actor_name   text NOT NULL,
  branch_id    text REFERENCES branch (id),
  action       text NOT NULL,
  from_status  text,
  to_status    text NOT NULL,
  note         text NOT NULL DEFAULT '' CHECK (length(note) <= 5000),
  -- {"field": {"before": ..., "after": ...}}: level, category, branch, assignee, facility, due instants.
  changes      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX complaint_event_complaint_idx ON complaint_event (complaint_id, at, id);
CREATE INDEX complaint_event_action_idx ON complaint_event (action, at);

-- Numbers under which other systems know the case.
CREATE TABLE complaint_number (
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  system       text NOT NULL CHECK (system IN ('sp4n_lapor', 'sipp', 'other')),
  number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  number_key   text COLLATE "C" NOT NULL,
  PRIMARY KEY (complaint_id, system, number)
);
CREATE INDEX complaint_number_key_idx ON complaint_number (number_key);

-- Cases that belong together without one being carried on in the other.
CREATE TABLE complaint_link (
  first_id  uuid NOT NULL REFERENCES complaint (id),
  second_id uuid NOT NULL REFERENCES complaint (id),
  linked_at timestamptz NOT NULL,
  linked_by uuid NOT NULL REFERENCES staff (id),
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
);
CREATE INDEX complaint_link_second_idx ON complaint_link (second_id);

CREATE TABLE complaint_file (
  id           uuid PRIMARY KEY,
  -- Null until the complaint for which it was uploaded is filed.
  complaint_id uuid REFERENCES complaint (id),
  branch_id    text REFERENCES branch (id),
  kind         text NOT NULL CHECK (length(kind) <= 40),
  file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type   text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size         integer NOT NULL CHECK (size BETWEEN 1 AND 5242880),
  sha256       bytea NOT NULL,
  content      bytea NOT NULL,
  uploaded_by  uuid NOT NULL REFERENCES staff (id),
  uploaded_at  timestamptz NOT NULL
);
CREATE INDEX complaint_file_complaint_idx ON complaint_file (complaint_id);

-- Call-backs ---------------------------------------------------------------------------------------------------------
CREATE TABLE call_back (
  id                  uuid PRIMARY KEY,
  complaint_id        uuid NOT NULL REFERENCES complaint (id),
  cycle               integer NOT NULL,
  branch_id           text REFERENCES branch (id),
  member_id           uuid REFERENCES member (id),
  reason              text NOT NULL CHECK (reason IN ('deadline_passed', 'by_hand')),
  note                text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  flagged_at          timestamptz NOT NULL,
  flagged_by          uuid REFERENCES staff (id),
  time_zone           text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  phone               text CHECK (phone ~ '^62\d{8,13}$'),
  number_corrected_at timestamptz,
  preferred_slot      text,
  status              text NOT NULL CHECK (status IN ('open', 'needs_number', 'done', 'given_up', 'withdrawn')),
  -- The window of the next call; null unless open.
  due_from            timestamptz,
  due_until           timestamptz,
  attempts            integer NOT NULL DEFAULT 0,
  -- Who is calling now, so that two do not call one member.
  taken_by            uuid REFERENCES staff (id),
  taken_at            timestamptz,
  -- Answers of the person on the telephone in the call that is going on: [{"factor": text, "agrees": boolean}], never what was said.
  checks              jsonb NOT NULL DEFAULT '[]',
  outcome             text CHECK (outcome IN ('reached', 'refused', 'unanswered', 'too_many_calls', 'no_slot', 'withdrawn')),
  -- What the member said: that the matter is settled, or not.
  confirmed           boolean,
  outcome_note        text CHECK (length(outcome_note) <= 2000),
  closed_at           timestamptz,
  updated_at          timestamptz NOT NULL,
  updated_by          uuid REFERENCES staff (id),
  version             integer NOT NULL DEFAULT 1,
  CHECK ((status = 'open') = (due_from IS NOT NULL)),
  CHECK ((status IN ('done', 'given_up', 'withdrawn')) = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX call_back_one_open ON call_back (complaint_id) WHERE closed_at IS NULL;
CREATE INDEX call_back_queue_idx ON call_back (branch_id, due_from, id) WHERE closed_at IS NULL;
CREATE INDEX call_back_due_idx ON call_back (due_from, id) WHERE closed_at IS NULL;
-- Whom to call now: the window that ends first.
CREATE INDEX call_back_window_idx ON call_back (branch_id, due_until, id) WHERE closed_at IS NULL;
CREATE INDEX call_back_nation_window_idx ON call_back (due_until, id) WHERE closed_at IS NULL;
CREATE INDEX call_back_complaint_idx ON call_back (complaint_id, flagged_at);
CREATE INDEX call_back_closed_idx ON call_back (branch_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX call_back_nation_closed_idx ON call_back (closed_at, id) WHERE closed_at IS NOT NULL;

CREATE TABLE call_back_attempt (
  id           uuid PRIMARY KEY,
  call_back_id uuid NOT NULL REFERENCES call_back (id),
  at           timestamptz NOT NULL,
  caller_id    uuid NOT NULL REFERENCES staff (id),
  caller_name  text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('reached', 'no_answer', 'wrong_number', 'refused', 'asked_later')),
  asked_for    timestamptz,
  -- Kinds of the factors by which the member was recognised, never their values.
  factors      text[] NOT NULL DEFAULT '{}',
  note         text NOT NULL DEFAULT '' CHECK (length(note) <= 2000)
);
CREATE INDEX call_back_attempt_call_idx ON call_back_attempt (call_back_id, at);

-- Sources, replies, views, presence ----------------------------------------------------------------------------------
CREATE TABLE api_key (
  id           uuid PRIMARY KEY,
  source       text NOT NULL CHECK (source ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  channel      text NOT NULL,
  -- The beginning of the key, by which people tell keys apart, and the SHA-256 of the whole.
  prefix       text NOT NULL UNIQUE,
  hash         bytea NOT NULL,
  scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

CREATE TABLE canned_reply (
  id         uuid PRIMARY KEY,
  -- Null: for every office.
  branch_id  text REFERENCES branch (id),
  category   text,
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  body       text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
  updated_at timestamptz NOT NULL,
  updated_by uuid REFERENCES staff (id)
);

CREATE TABLE saved_view (
  id         uuid PRIMARY KEY,
  staff_id   uuid NOT NULL REFERENCES staff (id),
  area       text NOT NULL CHECK (length(area) <= 40),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  filter     jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (staff_id, area, name)
);

-- Who looks at or answers a case now: thrown away after a crash, nothing is lost by it.
CREATE UNLOGGED TABLE complaint_presence (
  complaint_id uuid NOT NULL,
  staff_id     uuid NOT NULL,
  staff_name   text NOT NULL,
  doing        text NOT NULL CHECK (doing IN ('looking', 'answering')),
  seen_at      timestamptz NOT NULL,
  PRIMARY KEY (complaint_id, staff_id)
);
CREATE INDEX complaint_presence_time_idx ON complaint_presence (seen_at);

-- Grants and row-level security --------------------------------------------------------------------------------------
GRANT SELECT ON complaint_tally, calendar_state, holiday, timetable, calendar_recount, api_key, canned_reply TO loket_app;
GRANT INSERT, UPDATE, DELETE ON holiday, timetable, canned_reply TO loket_app;
GRANT UPDATE ON calendar_state TO loket_app;
GRANT INSERT ON policy_value TO loket_app;
GRANT INSERT, UPDATE ON calendar_recount TO loket_app;
GRANT UPDATE (last_used_at) ON api_key TO loket_app;
GRANT SELECT, INSERT, UPDATE ON complaint, complaint_cycle, call_back TO loket_app;
GRANT SELECT, INSERT ON complaint_event, complaint_number, complaint_file, call_back_attempt TO loket_app;
GRANT UPDATE (complaint_id) ON complaint_file TO loket_app;
GRANT SELECT, INSERT, DELETE ON complaint_link TO loket_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view, complaint_presence TO loket_app;
GRANT USAGE ON SEQUENCE complaint_reference_seq TO loket_app;

ALTER TABLE complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_tally ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_cycle ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_back ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_back_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;

-- The branch that returned a case keeps sight of it; of an opened member everything is visible.
CREATE POLICY complaint_read ON complaint FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR last_branch_id = ANY ((SELECT actor_branches())::text[])
         OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY complaint_insert ON complaint FOR INSERT TO loket_app
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])
              OR (branch_id IS NULL AND last_branch_id = ANY ((SELECT actor_branches())::text[])));
CREATE POLICY complaint_update ON complaint FOR UPDATE TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR last_branch_id = ANY ((SELECT actor_branches())::text[]))
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR last_branch_id = ANY ((SELECT actor_branches())::text[]));

-- The cases of the scope that a search finds, `p_most` of them at most (null: all). A condition that can tell what it looked at (full text, a
-- beginning) is no index condition under row-level security; here it is one, and the scope is asked in the same place. Each search is planned
-- for its own words and filters.
CREATE FUNCTION complaint_found(p_words text, p_reference text, p_open boolean, p_status text, p_level text, p_category text, p_channel text, p_most integer)
RETURNS TABLE (id uuid, branch_id text, status text, level text, category text, channel text, assignee_id uuid, urgency smallint, due_at timestamptz, received_at timestamptz, call_back_from timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT c.id, c.branch_id, c.status, c.level, c.category, c.channel, c.assignee_id, c.urgency, c.due_at, c.received_at, c.call_back_from FROM complaint c WHERE '
    || CASE WHEN actor_national() THEN 'true' ELSE 'c.branch_id = ANY ($1)' END
    || CASE WHEN p_words IS NULL THEN '' ELSE ' AND to_tsvector(''simple'', c.name_key) @@ to_tsquery(''simple'', $2)' END
    || CASE WHEN p_reference IS NULL THEN '' ELSE ' AND c.reference COLLATE "C" >= $3 AND c.reference COLLATE "C" < $3 || ''~''' END
    || CASE WHEN p_open THEN ' AND c.status IN (''received'', ''returned'', ''supervisor_review'', ''routed'', ''in_progress'', ''waiting_provider'', ''paused'')' ELSE '' END
    || CASE WHEN p_status IS NULL THEN '' ELSE ' AND c.status = $4' END
    || CASE WHEN p_level IS NULL THEN '' ELSE ' AND c.level = $5' END
    || CASE WHEN p_category IS NULL THEN '' ELSE ' AND c.category = $6' END
    || CASE WHEN p_channel IS NULL THEN '' ELSE ' AND c.channel = $7' END
    || CASE WHEN p_most IS NULL THEN '' ELSE ' LIMIT $8' END
    USING actor_branches(), p_words, p_reference, p_status, p_level, p_category, p_channel, p_most;
END $$;
REVOKE ALL ON FUNCTION complaint_found(text, text, boolean, text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION complaint_found(text, text, boolean, text, text, text, text, integer) TO loket_app;

CREATE POLICY complaint_tally_read ON complaint_tally FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
-- Who sees every complaint is not asked for each: a batch of hundreds of rows would read all complaints to find them.
CREATE POLICY complaint_cycle_all ON complaint_cycle TO loket_app
  USING ((SELECT actor_national()) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id))
  WITH CHECK ((SELECT actor_national()) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));
CREATE POLICY complaint_event_all ON complaint_event TO loket_app
  USING ((SELECT actor_national()) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id))
  WITH CHECK ((SELECT actor_national()) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));
CREATE POLICY complaint_number_all ON complaint_number TO loket_app
  USING (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id)) WITH CHECK (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));
CREATE POLICY complaint_link_all ON complaint_link TO loket_app
  USING (EXISTS (SELECT 1 FROM complaint c WHERE c.id = first_id) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = second_id))
  WITH CHECK (EXISTS (SELECT 1 FROM complaint c WHERE c.id = first_id) AND EXISTS (SELECT 1 FROM complaint c WHERE c.id = second_id));
CREATE POLICY complaint_presence_all ON complaint_presence TO loket_app
  USING (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id)) WITH CHECK (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));

CREATE POLICY complaint_file_read ON complaint_file FOR SELECT TO loket_app
  USING (uploaded_by = (SELECT actor_staff()) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));
CREATE POLICY complaint_file_insert ON complaint_file FOR INSERT TO loket_app WITH CHECK (uploaded_by = (SELECT actor_staff()));
CREATE POLICY complaint_file_attach ON complaint_file FOR UPDATE TO loket_app
  USING (uploaded_by = (SELECT actor_staff()) AND complaint_id IS NULL) WITH CHECK (EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));

CREATE POLICY call_back_all ON call_back TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id))
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR EXISTS (SELECT 1 FROM complaint c WHERE c.id = complaint_id));
CREATE POLICY call_back_attempt_all ON call_back_attempt TO loket_app
  USING (EXISTS (SELECT 1 FROM call_back b WHERE b.id = call_back_id)) WITH CHECK (EXISTS (SELECT 1 FROM call_back b WHERE b.id = call_back_id));

CREATE POLICY saved_view_own ON saved_view TO loket_app
  USING (staff_id = (SELECT actor_staff())) WITH CHECK (staff_id = (SELECT actor_staff()));

-- What every installation begins with: the decreed holidays of 2025 to 2027, office hours, and the promises. All of it is edited in the console.
INSERT INTO holiday (date, kind, name, decree, updated_at) VALUES
  ('2025-01-01', 'national', 'Tahun Baru Masehi', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-01-27', 'national', 'Isra Mikraj', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-01-28', 'joint_leave', 'Cuti bersama Imlek', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-01-29', 'national', 'Tahun Baru Imlek', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-03-28', 'joint_leave', 'Cuti bersama Nyepi', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-03-29', 'national', 'Hari Suci Nyepi', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-03-31', 'national', 'Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-01', 'national', 'Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-02', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-03', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-04', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-07', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-18', 'national', 'Wafat Yesus Kristus', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-04-20', 'national', 'Kebangkitan Yesus Kristus', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-05-01', 'national', 'Hari Buruh Internasional', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-05-12', 'national', 'Hari Raya Waisak', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-05-13', 'joint_leave', 'Cuti bersama Waisak', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-05-29', 'national', 'Kenaikan Yesus Kristus', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-05-30', 'joint_leave', 'Cuti bersama Kenaikan Yesus Kristus', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-06-01', 'national', 'Hari Lahir Pancasila', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-06-06', 'national', 'Iduladha', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-06-09', 'joint_leave', 'Cuti bersama Iduladha', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-06-27', 'national', 'Tahun Baru Islam', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-08-17', 'national', 'Hari Proklamasi Kemerdekaan', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-08-18', 'joint_leave', 'Cuti bersama Proklamasi Kemerdekaan', 'SKB 933/2025 (amendment of 7 Aug 2025)', '2026-11-01T00:00Z'),
  ('2025-09-05', 'national', 'Maulid Nabi Muhammad', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-12-25', 'national', 'Hari Raya Natal', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2025-12-26', 'joint_leave', 'Cuti bersama Natal', 'SKB 1017/2024', '2026-11-01T00:00Z'),
  ('2026-01-01', 'national', 'Tahun Baru Masehi', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-01-16', 'national', 'Isra Mikraj', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-02-16', 'joint_leave', 'Cuti bersama Imlek', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-02-17', 'national', 'Tahun Baru Imlek', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-18', 'joint_leave', 'Cuti bersama Nyepi', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-19', 'national', 'Hari Suci Nyepi', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-20', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-21', 'national', 'Idulfitri', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-22', 'national', 'Idulfitri', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-23', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-03-24', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-04-03', 'national', 'Wafat Yesus Kristus', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-04-05', 'national', 'Kebangkitan Yesus Kristus', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-01', 'national', 'Hari Buruh Internasional', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-14', 'national', 'Kenaikan Yesus Kristus', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-15', 'joint_leave', 'Cuti bersama Kenaikan Yesus Kristus', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-27', 'national', 'Iduladha', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-28', 'joint_leave', 'Cuti bersama Iduladha', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-05-31', 'national', 'Hari Raya Waisak', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-06-01', 'national', 'Hari Lahir Pancasila', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-06-16', 'national', 'Tahun Baru Islam', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-08-17', 'national', 'Hari Proklamasi Kemerdekaan', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-08-25', 'national', 'Maulid Nabi Muhammad', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-12-24', 'joint_leave', 'Cuti bersama Natal', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2026-12-25', 'national', 'Hari Raya Natal', 'SKB 1497/2025', '2026-11-01T00:00Z'),
  ('2027-01-01', 'national', 'Tahun Baru Masehi', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-01-05', 'national', 'Isra Mikraj', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-02-05', 'joint_leave', 'Cuti bersama Imlek', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-02-06', 'national', 'Tahun Baru Imlek', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-08', 'national', 'Hari Suci Nyepi', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-09', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-10', 'national', 'Idulfitri', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-11', 'national', 'Idulfitri', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-12', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-15', 'joint_leave', 'Cuti bersama Idulfitri', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-25', 'joint_leave', 'Cuti bersama Wafat Yesus Kristus', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-26', 'national', 'Wafat Yesus Kristus', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-03-28', 'national', 'Kebangkitan Yesus Kristus', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-01', 'national', 'Hari Buruh Internasional', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-06', 'national', 'Kenaikan Yesus Kristus', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-17', 'national', 'Iduladha', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-18', 'joint_leave', 'Cuti bersama Iduladha', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-19', 'joint_leave', 'Cuti bersama Waisak', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-05-20', 'national', 'Hari Raya Waisak', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-06-01', 'national', 'Hari Lahir Pancasila', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-06-06', 'national', 'Tahun Baru Islam', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-08-15', 'national', 'Maulid Nabi Muhammad', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-08-17', 'national', 'Hari Proklamasi Kemerdekaan', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-12-24', 'joint_leave', 'Cuti bersama Natal', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-12-25', 'national', 'Hari Raya Natal', 'SKB 1205/2026', '2026-11-01T00:00Z'),
  ('2027-12-26', 'national', 'Isra Mikraj', 'SKB 1205/2026', '2026-11-01T00:00Z');

INSERT INTO timetable (id, branch_id, kind, valid_from, valid_to, week, updated_at) VALUES
  ('01930000-0000-7000-8000-000000000001', NULL, 'regular', '2020-01-01', NULL, '{"1": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}], "2": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}], "3": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}], "4": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}], "5": [{"from": "08:00", "to": "11:30"}, {"from": "13:00", "to": "17:00"}], "6": [], "7": []}', '2026-11-01T00:00Z'),
  ('01930000-0000-7000-8000-000000000002', NULL, 'ramadan', '2025-03-01', '2025-03-30', '{"1": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "2": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "3": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "4": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "5": [{"from": "08:00", "to": "11:30"}, {"from": "12:30", "to": "15:30"}], "6": [], "7": []}', '2026-11-01T00:00Z'),
  ('01930000-0000-7000-8000-000000000003', NULL, 'ramadan', '2026-02-19', '2026-03-20', '{"1": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "2": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "3": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "4": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "5": [{"from": "08:00", "to": "11:30"}, {"from": "12:30", "to": "15:30"}], "6": [], "7": []}', '2026-11-01T00:00Z'),
  ('01930000-0000-7000-8000-000000000004', NULL, 'ramadan', '2027-02-08', '2027-03-09', '{"1": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "2": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "3": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "4": [{"from": "08:00", "to": "12:00"}, {"from": "12:30", "to": "15:00"}], "5": [{"from": "08:00", "to": "11:30"}, {"from": "12:30", "to": "15:30"}], "6": [], "7": []}', '2026-11-01T00:00Z');

INSERT INTO policy_value (key, valid_from, value, source, certainty) VALUES
  ('complaint.clocks', '2021-01-01', '{"legalDays": 5, "levels": {"red": {"firstResponse": {"unit": "minutes", "amount": 30}, "firstResponseAim": null, "resolve": {"unit": "days", "amount": 1}, "resolveMostDays": null}, "yellow": {"firstResponse": {"unit": "same_day"}, "firstResponseAim": {"unit": "minutes", "amount": 30}, "resolve": {"unit": "days", "amount": 5}, "resolveMostDays": null}, "green": {"firstResponse": {"unit": "same_day"}, "firstResponseAim": null, "resolve": {"unit": "days", "amount": 10}, "resolveMostDays": 100}}, "untriagedLevel": "yellow", "pauses": {"member_documents": {"levels": ["green", "yellow"], "cap": {"unit": "days", "amount": 5}, "times": 2}, "member_appointment": {"levels": ["green", "yellow"], "cap": {"unit": "days", "amount": 10}, "times": 1}, "other_agency": {"levels": ["green"], "cap": {"unit": "days", "amount": 60}, "times": 3}, "disaster": {"levels": ["green", "yellow", "red"], "cap": {"unit": "days", "amount": 3}, "times": 5}}, "escalation": [{"id": "first_response_due", "trigger": {"clock": "first_response", "percent": 100}, "to": "supervisor", "levels": ["green", "yellow", "red"]}, {"id": "resolve_half", "trigger": {"clock": "resolve", "percent": 50}, "to": "handler", "levels": ["red"]}, {"id": "resolve_near", "trigger": {"clock": "resolve", "percent": 75}, "to": "handler", "levels": ["yellow", "green"]}, {"id": "resolve_due", "trigger": {"clock": "resolve", "percent": 100}, "to": "supervisor", "levels": ["green", "yellow", "red"]}, {"id": "resolve_long_over", "trigger": {"clock": "resolve", "percent": 150}, "to": "manager", "levels": ["green", "yellow", "red"]}, {"id": "legal_last_day", "trigger": {"clock": "legal", "workingDay": 5}, "to": "supervisor", "levels": ["green", "yellow", "red"]}, {"id": "legal_over", "trigger": {"clock": "legal", "workingDay": 6}, "to": "regional_manager", "levels": ["green", "yellow", "red"]}], "reopenDays": 10, "mostReturns": 2}', 'Paparan kantor cabang 2021 (tingkat dan waktu); UU 24/2011 pasal 48 (5 hari kerja)', 'M'),
  ('complaint.calls', '2021-01-01', '{"slots": [{"id": "morning", "from": "09:00", "to": "12:00"}, {"id": "afternoon", "from": "13:00", "to": "17:00"}, {"id": "evening", "from": "18:30", "to": "20:00"}], "weekdays": [1, 2, 3, 4, 5, 6], "onHolidays": false, "mostUnanswered": 3, "mostCalls": 6, "mostPerDay": 2, "gapMinutes": 120}', 'Aturan panggilan balik: ketentuan sendiri, menunggu konfirmasi', 'L'),
  ('calendar.joint_leave_works', '2021-01-01', 'false', 'Cuti bersama bukan hari kerja: ketentuan bawaan', 'M');

-- Foundation: offices, staff and sessions, facilities and contracts, members, transfers, evidence, audit.
-- Conventions: text + CHECK instead of enums; ids made by the application; business dates are DATE, instants TIMESTAMPTZ;
-- no business logic in triggers. The role loket_app owns nothing; what it may see of work rows is decided by the policies at the end.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Offices ------------------------------------------------------------------------------------------------------------
CREATE TABLE region (
  id   text PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE branch (
  id        text PRIMARY KEY CHECK (id ~ '^[a-z]{2,8}$'),
  name      text NOT NULL,
  region_id text NOT NULL REFERENCES region (id),
  time_zone text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  address   text NOT NULL,
  phone     text NOT NULL
);
CREATE INDEX branch_region_idx ON branch (region_id);

CREATE TABLE regency (
  code      text PRIMARY KEY CHECK (code ~ '^\d{2}\.\d{2}$'),
  name      text NOT NULL,
  branch_id text NOT NULL REFERENCES branch (id)
);

-- Staff --------------------------------------------------------------------------------------------------------------
CREATE TABLE staff (
  id            uuid PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name          text NOT NULL,
  role          text NOT NULL CHECK (role IN ('frontliner', 'complaint_handler', 'supervisor', 'manager', 'regional_manager',
                                              'triage', 'care_center', 'admin', 'auditor')),
  branch_id     text REFERENCES branch (id),
  region_id     text REFERENCES region (id),
  password_hash text NOT NULL,
  active        boolean NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL,
  CHECK ((role IN ('frontliner', 'complaint_handler', 'supervisor', 'manager')) = (branch_id IS NOT NULL)),
  CHECK ((role = 'regional_manager') = (region_id IS NOT NULL))
);

CREATE TABLE staff_session (
  id           uuid PRIMARY KEY,
  staff_id     uuid NOT NULL REFERENCES staff (id),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  address      text,
  user_agent   text
);
CREATE INDEX staff_session_staff_idx ON staff_session (staff_id, created_at DESC);

CREATE TABLE sign_in_attempt (
  key          text PRIMARY KEY,
  failures     integer NOT NULL CHECK (failures >= 0),
  last_at      timestamptz NOT NULL
);

-- A draft of what a person is typing: survives a reload and a dropped line, lives on the server because browser storage must hold no PII.
CREATE TABLE staff_draft (
  staff_id   uuid NOT NULL REFERENCES staff (id),
  kind       text NOT NULL CHECK (length(kind) <= 40),
  subject_id text NOT NULL CHECK (length(subject_id) <= 80),
  content    jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (staff_id, kind, subject_id)
);

-- One row an attempt of a command: a retry of the same attempt gets the first answer.
CREATE TABLE command_receipt (
  staff_id   uuid NOT NULL REFERENCES staff (id),
  key        uuid NOT NULL,
  command    text NOT NULL,
  input_hash bytea NOT NULL,
  answer     jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (staff_id, key)
);

-- Policies -----------------------------------------------------------------------------------------------------------
CREATE TABLE policy_value (
  key        text NOT NULL,
  valid_from date NOT NULL,
  value      jsonb NOT NULL,
  source     text NOT NULL,
  certainty  text NOT NULL CHECK (certainty IN ('H', 'M', 'L')),
  PRIMARY KEY (key, valid_from)
);

CREATE TABLE local_government (
  id            text PRIMARY KEY,
  name          text NOT NULL,
  branch_id     text NOT NULL REFERENCES branch (id),
  regency_codes text[] NOT NULL CHECK (cardinality(regency_codes) > 0)
);
CREATE INDEX local_government_branch_idx ON local_government (branch_id);

CREATE TABLE pemda_policy (
  id                  uuid PRIMARY KEY,
  local_government_id text NOT NULL REFERENCES local_government (id),
  valid_from          date NOT NULL,
  allowed_types       text[] NOT NULL CHECK (allowed_types <@ ARRAY['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'] AND cardinality(allowed_types) > 0),
  outside_area        text NOT NULL CHECK (outside_area IN ('allowed', 'needs_approval', 'refused')),
  letter_required     text NOT NULL CHECK (letter_required IN ('none', 'dinkes', 'dinsos')),
  cutoff_day          integer CHECK (cutoff_day BETWEEN 1 AND 31),
  agreement_reference text,
  agreement_from      date,
  agreement_to        date,
  CHECK ((agreement_reference IS NULL) = (agreement_from IS NULL)),
  CHECK (agreement_to IS NULL OR agreement_to >= agreement_from),
  UNIQUE (local_government_id, valid_from)
);

-- Facilities ---------------------------------------------------------------------------------------------------------
CREATE TABLE facility (
  code         text PRIMARY KEY CHECK (code ~ '^\d{4}[A-Z]\d{3}$'),
  name         text NOT NULL,
  name_key     text COLLATE "C" NOT NULL,
  type         text NOT NULL CHECK (type IN ('puskesmas', 'clinic', 'doctor', 'rs_d_pratama', 'hospital')),
  branch_id    text NOT NULL REFERENCES branch (id),
  regency_code text NOT NULL REFERENCES regency (code),
  district     text NOT NULL,
  address      text NOT NULL,
  doctors      integer NOT NULL CHECK (doctors >= 0),
  members      integer NOT NULL DEFAULT 0 CHECK (members >= 0)
);
CREATE INDEX facility_branch_idx ON facility (branch_id, name_key);
CREATE INDEX facility_name_idx ON facility (name_key);

CREATE TABLE facility_contract (
  facility_code text NOT NULL REFERENCES facility (code),
  valid_from    date NOT NULL,
  valid_to      date,
  reference     text NOT NULL,
  PRIMARY KEY (facility_code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- Members ------------------------------------------------------------------------------------------------------------
CREATE TABLE member (
  id                  uuid PRIMARY KEY,
  nik                 text CHECK (nik ~ '^\d{16}$'),
  family_card         text NOT NULL CHECK (family_card ~ '^\d{16}$'),
  card_number         text NOT NULL CHECK (card_number ~ '^\d{13}$'),
  name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_key            text COLLATE "C" NOT NULL,
  sex                 text NOT NULL CHECK (sex IN ('M', 'F')),
  birth_date          date NOT NULL,
  relation            smallint NOT NULL CHECK (relation BETWEEN 1 AND 5),
  segment             text NOT NULL CHECK (segment IN ('PBI_JK', 'PBI_APBD', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP')),
  class               smallint NOT NULL CHECK (class BETWEEN 1 AND 3),
  status              text NOT NULL CHECK (status IN ('ACTIVE', 'INACTIVE')),
  status_reason       text CHECK (status_reason IN ('arrears', 'pbi_delisted', 'deceased', 'duplicate', 'moved_segment', 'employer_inactive',
                                                    'child_over_age', 'first_contribution_unpaid', 'newborn_not_reported')),
  status_since        date NOT NULL,
  local_government_id text REFERENCES local_government (id),
  payer_name          text,
  paid_until          date,
  branch_id           text NOT NULL REFERENCES branch (id),
  regency_code        text NOT NULL REFERENCES regency (code),
  district            text NOT NULL,
  address             text NOT NULL,
  phone               text CHECK (phone ~ '^62\d{8,13}$'),
  email               text,
  app_linked_at       timestamptz,
  created_at          timestamptz NOT NULL,
  version             integer NOT NULL DEFAULT 1,
  CHECK ((status = 'INACTIVE') = (status_reason IS NOT NULL)),
  CHECK ((segment = 'PBI_APBD') = (local_government_id IS NOT NULL))
);
CREATE UNIQUE INDEX member_card_idx ON member (card_number);
-- Not unique: two records of one NIK are the "duplicate" cases that the office exists to mend.
CREATE INDEX member_nik_idx ON member (nik);
CREATE INDEX member_family_idx ON member (family_card, relation, birth_date);
CREATE INDEX member_phone_idx ON member (phone);
CREATE INDEX member_birth_idx ON member (birth_date);
CREATE INDEX member_deep_idx ON member USING gin (branch_id, name_key gin_trgm_ops);

-- One row a word of a name: a name is found by the beginning of any of its words with a B-tree range, at any size.
CREATE TABLE member_word (
  branch_id text NOT NULL,
  word      text COLLATE "C" NOT NULL,
  name_key  text COLLATE "C" NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  PRIMARY KEY (branch_id, word, name_key, member_id)
);
CREATE INDEX member_word_member_idx ON member_word (member_id);

-- Facility periods. Neither overlap nor gap is possible: every period but the first starts on the day its predecessor ends
-- (previous_to = valid_from, and previous_to points at an existing valid_to), at most one has no predecessor, at most one is open.
CREATE TABLE member_facility (
  id            uuid PRIMARY KEY,
  member_id     uuid NOT NULL REFERENCES member (id),
  facility_code text NOT NULL REFERENCES facility (code),
  valid_from    date NOT NULL,
  valid_to      date,
  previous_to   date,
  chosen_by     text NOT NULL CHECK (chosen_by IN ('member', 'payer', 'redistribution', 'birth')),
  transfer_id   uuid,
  CHECK (valid_to > valid_from),
  CHECK (previous_to = valid_from),
  CONSTRAINT member_facility_one_open UNIQUE NULLS NOT DISTINCT (member_id, valid_to),
  CONSTRAINT member_facility_one_first UNIQUE NULLS NOT DISTINCT (member_id, previous_to),
  CONSTRAINT member_facility_no_gap FOREIGN KEY (member_id, previous_to) REFERENCES member_facility (member_id, valid_to)
);
CREATE INDEX member_facility_facility_idx ON member_facility (facility_code) WHERE valid_to IS NULL;

-- Transfers ----------------------------------------------------------------------------------------------------------
-- The number in a reference PF-YYMM-NNNNNN-C: unique within its month, so it may go round.
CREATE SEQUENCE transfer_reference_seq MAXVALUE 999999 CYCLE;

CREATE TABLE transfer (
  id                  uuid PRIMARY KEY,
  reference           text NOT NULL UNIQUE,
  batch_id            uuid NOT NULL,
  branch_id           text NOT NULL REFERENCES branch (id),
  member_id           uuid NOT NULL REFERENCES member (id),
  segment             text NOT NULL,
  local_government_id text REFERENCES local_government (id),
  from_facility_code  text REFERENCES facility (code),
  to_facility_code    text NOT NULL REFERENCES facility (code),
  reason              text NOT NULL,
  letter_date         date,
  note                text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  status              text NOT NULL CHECK (status IN ('requested', 'returned', 'approved', 'applied', 'rejected', 'cancelled')),
  outcome             text NOT NULL CHECK (outcome IN ('allowed', 'needs_approval')),
  codes               text[] NOT NULL,
  findings            jsonb NOT NULL,
  effective_date      date NOT NULL CHECK (extract(day FROM effective_date) = 1),
  requested_by        uuid NOT NULL REFERENCES staff (id),
  requested_at        timestamptz NOT NULL,
  -- Everybody who requested or resubmitted it: none of them may decide.
  submitted_by        uuid[] NOT NULL,
  decided_by          uuid REFERENCES staff (id),
  decided_at          timestamptz,
  automatic           boolean NOT NULL DEFAULT false,
  decision_note       text CHECK (length(decision_note) <= 2000),
  applied_at          timestamptz,
  updated_at          timestamptz NOT NULL,
  updated_by          uuid REFERENCES staff (id),
  version             integer NOT NULL DEFAULT 1,
  CONSTRAINT transfer_no_self_approval CHECK (requested_by = ANY (submitted_by) AND (decided_by IS NULL OR decided_by <> ALL (submitted_by))),
  CONSTRAINT transfer_approved_by_someone CHECK (status NOT IN ('approved', 'applied') OR automatic OR decided_by IS NOT NULL),
  CONSTRAINT transfer_automatic_only_if_allowed CHECK (NOT automatic OR outcome = 'allowed')
);
CREATE UNIQUE INDEX transfer_one_open ON transfer (member_id) WHERE status IN ('requested', 'returned', 'approved');
CREATE INDEX transfer_member_idx ON transfer (member_id, requested_at DESC);
CREATE INDEX transfer_queue_idx ON transfer (branch_id, status, requested_at, id);
CREATE INDEX transfer_branch_time_idx ON transfer (branch_id, requested_at, id);
CREATE INDEX transfer_effective_idx ON transfer (branch_id, status, effective_date, id);
CREATE INDEX transfer_due_idx ON transfer (effective_date, id) WHERE status = 'approved';
CREATE INDEX transfer_batch_idx ON transfer (batch_id);
CREATE INDEX transfer_incoming_idx ON transfer (to_facility_code) WHERE status IN ('requested', 'returned', 'approved');

ALTER TABLE member_facility ADD CONSTRAINT member_facility_transfer_fk FOREIGN KEY (transfer_id) REFERENCES transfer (id);

CREATE TABLE transfer_event (
  id          uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfer (id),
  member_id   uuid NOT NULL REFERENCES member (id),
  branch_id   text NOT NULL REFERENCES branch (id),
  at          timestamptz NOT NULL,
  actor_id    uuid REFERENCES staff (id),
  actor_name  text NOT NULL,
  action      text NOT NULL,
  from_status text,
  to_status   text NOT NULL,
  note        text NOT NULL DEFAULT ''
);
CREATE INDEX transfer_event_transfer_idx ON transfer_event (transfer_id, at);
CREATE INDEX transfer_event_member_idx ON transfer_event (member_id, at DESC);

CREATE TABLE evidence (
  id          uuid PRIMARY KEY,
  branch_id   text NOT NULL REFERENCES branch (id),
  member_id   uuid NOT NULL REFERENCES member (id),
  kind        text NOT NULL,
  file_name   text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type  text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size        integer NOT NULL CHECK (size BETWEEN 1 AND 5242880),
  sha256      bytea NOT NULL,
  content     bytea NOT NULL,
  uploaded_by uuid NOT NULL REFERENCES staff (id),
  uploaded_at timestamptz NOT NULL
);
CREATE INDEX evidence_member_idx ON evidence (member_id);

CREATE TABLE transfer_evidence (
  transfer_id uuid NOT NULL REFERENCES transfer (id),
  evidence_id uuid NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (transfer_id, evidence_id)
);
CREATE INDEX transfer_evidence_evidence_idx ON transfer_evidence (evidence_id);

-- Audit --------------------------------------------------------------------------------------------------------------
CREATE TABLE audit_event (
  chain      text NOT NULL,
  seq        bigint NOT NULL,
  id         uuid NOT NULL,
  at         timestamptz NOT NULL,
  actor_id   uuid,
  actor_name text NOT NULL,
  role       text NOT NULL,
  session_id uuid,
  address    text,
  action     text NOT NULL,
  member_id  uuid,
  object_id  text,
  reason     text,
  detail     jsonb NOT NULL,
  prev_hash  bytea NOT NULL,
  hash       bytea NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE UNIQUE INDEX audit_event_id_idx ON audit_event (id);
CREATE INDEX audit_event_member_idx ON audit_event (member_id, at DESC) WHERE member_id IS NOT NULL;
CREATE INDEX audit_event_actor_idx ON audit_event (actor_id, at DESC);
CREATE INDEX audit_event_time_idx ON audit_event (at DESC, chain, seq DESC);

CREATE TABLE audit_chain (
  chain text PRIMARY KEY,
  seq   bigint NOT NULL,
  hash  bytea NOT NULL
);

-- The only way to write the audit: appends one event to its chain. The row of audit_chain is the lock that keeps the chain a chain.
CREATE FUNCTION audit_append(
  p_chain text, p_id uuid, p_at timestamptz, p_actor_id uuid, p_actor_name text, p_role text, p_session_id uuid, p_address text,
  p_action text, p_member_id uuid, p_object_id text, p_reason text, p_detail jsonb
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_seq  bigint;
  v_prev bytea;
  v_hash bytea;
BEGIN
  UPDATE audit_chain SET seq = seq + 1 WHERE chain = p_chain RETURNING seq, hash INTO v_seq, v_prev;
  IF NOT FOUND THEN
    INSERT INTO audit_chain (chain, seq, hash) VALUES (p_chain, 0, '\x') ON CONFLICT DO NOTHING;
    UPDATE audit_chain SET seq = seq + 1 WHERE chain = p_chain RETURNING seq, hash INTO v_seq, v_prev;
  END IF;
  v_hash := audit_hash(v_prev, p_chain, v_seq, p_id, p_at, p_actor_id, p_actor_name, p_role, p_session_id, p_address, p_action,
                       p_member_id, p_object_id, p_reason, p_detail);
  INSERT INTO audit_event VALUES (p_chain, v_seq, p_id, p_at, p_actor_id, p_actor_name, p_role, p_session_id, p_address, p_action,
                                  p_member_id, p_object_id, p_reason, p_detail, v_prev, v_hash);
  UPDATE audit_chain SET hash = v_hash WHERE chain = p_chain;
  RETURN v_seq;
END $$;

-- The hash of one event: SHA-256 over the previous hash and the event as a JSON array (unambiguous, whatever the fields hold).
CREATE FUNCTION audit_hash(
  p_prev bytea, p_chain text, p_seq bigint, p_id uuid, p_at timestamptz, p_actor_id uuid, p_actor_name text, p_role text, p_session_id uuid,
  p_address text, p_action text, p_member_id uuid, p_object_id text, p_reason text, p_detail jsonb
) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(p_prev || convert_to(jsonb_build_array(p_chain, p_seq, p_id, (extract(epoch FROM p_at) * 1000000)::bigint, p_actor_id,
    p_actor_name, p_role, p_session_id, p_address, p_action, p_member_id, p_object_id, p_reason, p_detail)::text, 'UTF8'))
$$;

-- Open transfers on their way to facilities, of all offices: a count and nothing else, because capacity (T11) is a national fact.
CREATE FUNCTION facility_incoming(p_codes text[]) RETURNS TABLE (facility_code text, incoming integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT to_facility_code, count(*)::integer FROM transfer
  WHERE to_facility_code = ANY (p_codes) AND status IN ('requested', 'returned', 'approved') GROUP BY to_facility_code
$$;

-- Actor of a transaction: app.staff_id, app.role, app.branch_ids (comma list), app.national ('on'), and app.member_ids: the records that
-- the person has open. Of an open record everything is visible that any office did for the member; its opening is audited.

-- Grants -------------------------------------------------------------------------------------------------------------
GRANT USAGE ON SCHEMA public TO loket_app;
GRANT SELECT ON region, branch, regency, staff, policy_value, local_government, pemda_policy, facility, facility_contract, member, member_word,
  member_facility, audit_event TO loket_app;
GRANT SELECT, INSERT, UPDATE ON staff_session, sign_in_attempt, command_receipt TO loket_app;
GRANT DELETE ON sign_in_attempt TO loket_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_draft TO loket_app;
GRANT INSERT, UPDATE ON member_facility TO loket_app;
GRANT UPDATE (members) ON facility TO loket_app;
GRANT SELECT, INSERT, UPDATE ON transfer TO loket_app;
GRANT SELECT, INSERT ON transfer_event, evidence, transfer_evidence TO loket_app;
GRANT USAGE ON SEQUENCE transfer_reference_seq TO loket_app;
REVOKE ALL ON FUNCTION facility_incoming(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION facility_incoming(text[]) TO loket_app;
REVOKE ALL ON FUNCTION audit_append(text, uuid, timestamptz, uuid, text, text, uuid, text, text, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(text, uuid, timestamptz, uuid, text, text, uuid, text, text, uuid, text, text, jsonb) TO loket_app;

-- Row-level security: second line behind the where clauses. Each setting is read once a query (a sub-select is an InitPlan), and a pooled
-- connection leaves '' behind, which means "nobody".
ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE command_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION actor_staff() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULLIF(current_setting('app.staff_id', true), '')::uuid $$;
CREATE FUNCTION actor_national() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT COALESCE(current_setting('app.national', true) = 'on', false) $$;
CREATE FUNCTION actor_branches() RETURNS text[] LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(string_to_array(NULLIF(current_setting('app.branch_ids', true), ''), ','), '{}') $$;
CREATE FUNCTION actor_members() RETURNS uuid[] LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(string_to_array(NULLIF(current_setting('app.member_ids', true), ''), ',')::uuid[], '{}') $$;

CREATE POLICY transfer_read ON transfer FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY transfer_insert ON transfer FOR INSERT TO loket_app
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY transfer_update ON transfer FOR UPDATE TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));

CREATE POLICY transfer_event_read ON transfer_event FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY transfer_event_insert ON transfer_event FOR INSERT TO loket_app
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));

CREATE POLICY evidence_read ON evidence FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY evidence_insert ON evidence FOR INSERT TO loket_app
  WITH CHECK (branch_id = ANY ((SELECT actor_branches())::text[]) AND uploaded_by = (SELECT actor_staff()));

CREATE POLICY transfer_evidence_all ON transfer_evidence TO loket_app
  USING (EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id))
  WITH CHECK (EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id) AND EXISTS (SELECT 1 FROM transfer t WHERE t.id = transfer_id));

CREATE POLICY staff_draft_own ON staff_draft TO loket_app
  USING (staff_id = (SELECT actor_staff())) WITH CHECK (staff_id = (SELECT actor_staff()));
CREATE POLICY command_receipt_own ON command_receipt TO loket_app
  USING (staff_id = (SELECT actor_staff())) WITH CHECK (staff_id = (SELECT actor_staff()));

CREATE POLICY audit_event_read ON audit_event FOR SELECT TO loket_app
  USING ((SELECT current_setting('app.role', true)) IN ('auditor', 'system')
         OR actor_id = (SELECT actor_staff())
         OR ((SELECT current_setting('app.role', true)) = 'supervisor' AND chain = ANY ((SELECT actor_branches())::text[])));

-- Other services at the desk that change a member's record: corrections of identity, address and contact, deaths, newborns.
-- The application role cannot change a member by itself: `service_request_apply` writes what one approved request says, once.

CREATE SEQUENCE service_request_reference_seq MAXVALUE 999999 CYCLE;
-- Cards that are not issued yet: 9999 and nine digits, beyond every number in use, until the card register gives the real one.
CREATE SEQUENCE provisional_card_seq MAXVALUE 999999999;

CREATE TABLE service_request (
  id                uuid PRIMARY KEY,
  reference         text NOT NULL UNIQUE,
  kind              text NOT NULL CHECK (kind IN ('identity_correction', 'contact_update', 'death_report', 'newborn_report')),
  branch_id         text NOT NULL REFERENCES branch (id),
  -- Whose record was open; of a newborn the mother.
  member_id         uuid NOT NULL REFERENCES member (id),
  segment           text NOT NULL,
  -- What tells two open requests of one kind apart: the name and birth date of a newborn (twins), else nothing.
  subject           text NOT NULL DEFAULT '',
  status            text NOT NULL CHECK (status IN ('requested', 'returned', 'applied', 'rejected', 'cancelled')),
  outcome           text NOT NULL CHECK (outcome IN ('allowed', 'needs_approval')),
  codes             text[] NOT NULL,
  findings          jsonb NOT NULL,
  -- Only what changes: the record's values when it was asked for, and those it gets.
  before            jsonb NOT NULL CHECK (jsonb_typeof(before) = 'object'),
  after             jsonb NOT NULL CHECK (jsonb_typeof(after) = 'object'),
  note              text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  requested_by      uuid NOT NULL REFERENCES staff (id),
  requested_at      timestamptz NOT NULL,
  -- Everybody who filed or resubmitted it: none of them may decide.
  submitted_by      uuid[] NOT NULL,
  decided_by        uuid REFERENCES staff (id),
  decided_at        timestamptz,
  automatic         boolean NOT NULL DEFAULT false,
  decision_note     text CHECK (length(decision_note) <= 2000),
  applied_at        timestamptz,
  -- When the record was written, by the function below alone; and the member that a newborn report made.
  written_at        timestamptz,
  created_member_id uuid REFERENCES member (id),
  updated_at        timestamptz NOT NULL,
  updated_by        uuid REFERENCES staff (id),
  version           integer NOT NULL DEFAULT 1,
  CONSTRAINT service_request_no_self_approval CHECK (requested_by = ANY (submitted_by) AND (decided_by IS NULL OR decided_by <> ALL (submitted_by))),
  CONSTRAINT service_request_applied_by_someone CHECK (status <> 'applied' OR automatic OR decided_by IS NOT NULL),
  CONSTRAINT service_request_automatic_only_contact CHECK (NOT automatic OR (outcome = 'allowed' AND kind = 'contact_update')),
  CHECK ((status = 'applied') = (applied_at IS NOT NULL)),
  CHECK (written_at IS NULL OR status = 'applied')
);
CREATE UNIQUE INDEX service_request_one_open ON service_request (member_id, kind, subject) WHERE status IN ('requested', 'returned');
CREATE INDEX service_request_member_idx ON service_request (member_id, requested_at DESC);
CREATE INDEX service_request_queue_idx ON service_request (branch_id, status, requested_at, id);
CREATE INDEX service_request_branch_time_idx ON service_request (branch_id, requested_at, id);
CREATE INDEX service_request_requested_by_idx ON service_request (requested_by);
CREATE INDEX service_request_decided_by_idx ON service_request (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX service_request_updated_by_idx ON service_request (updated_by) WHERE updated_by IS NOT NULL;
CREATE INDEX service_request_created_member_idx ON service_request (created_member_id) WHERE created_member_id IS NOT NULL;

CREATE TABLE service_request_event (
  id          uuid PRIMARY KEY,
  request_id  uuid NOT NULL REFERENCES service_request (id),
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
CREATE INDEX service_request_event_request_idx ON service_request_event (request_id, at);
CREATE INDEX service_request_event_member_idx ON service_request_event (member_id, at DESC);
CREATE INDEX service_request_event_branch_idx ON service_request_event (branch_id, at);
CREATE INDEX service_request_event_actor_idx ON service_request_event (actor_id);

-- Papers are kept in `evidence`, as those of transfers are.
CREATE TABLE service_request_evidence (
  request_id  uuid NOT NULL REFERENCES service_request (id),
  evidence_id uuid NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (request_id, evidence_id)
);
CREATE INDEX service_request_evidence_evidence_idx ON service_request_evidence (evidence_id);

-- Writes what an applied request says into the member's record, or makes the newborn's. Once a request; only for one within the actor's scope.
-- `p_name_key` and `p_words` are the searchable forms of the new name, null when the name stays. Returns the member that was written.
CREATE FUNCTION service_request_apply(p_request uuid, p_at timestamptz, p_name_key text, p_words text[], p_new_member uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r       service_request%ROWTYPE;
  v_id    uuid;
BEGIN
  SELECT * INTO r FROM service_request
  WHERE id = p_request AND (actor_national() OR branch_id = ANY (actor_branches())) FOR UPDATE;
  IF NOT FOUND OR r.status <> 'applied' OR r.written_at IS NOT NULL THEN
    RAISE EXCEPTION 'service_request_not_to_be_written';
  END IF;
  v_id := r.member_id;

  IF r.kind = 'newborn_report' THEN
    -- A child that stands on the card unreported is this one: its record begins to count. Else there is none yet.
    SELECT c.id INTO v_id FROM member c JOIN member o ON o.id = r.member_id AND c.family_card = COALESCE(r.after->>'familyCard', o.family_card)
    WHERE c.status_reason = 'newborn_not_reported' AND c.birth_date = (r.after->>'birthDate')::date ORDER BY c.id LIMIT 1 FOR UPDATE OF c;
    IF FOUND THEN
      UPDATE member SET name = r.after->>'name', name_key = p_name_key, sex = r.after->>'sex', status = r.after->>'status', status_reason = r.after->>'statusReason',
        status_since = (r.after->>'birthDate')::date, version = version + 1 WHERE id = v_id;
    ELSE
      v_id := p_new_member;
      INSERT INTO member (id, nik, family_card, card_number, name, name_key, sex, birth_date, relation, segment, class, status, status_reason, status_since,
                          local_government_id, payer_name, paid_until, branch_id, regency_code, district, address, created_at)
      SELECT v_id, NULL, COALESCE(r.after->>'familyCard', m.family_card), '9999' || lpad(nextval('provisional_card_seq')::text, 9, '0'),
             r.after->>'name', p_name_key, r.after->>'sex', (r.after->>'birthDate')::date, 4, m.segment, m.class,
             r.after->>'status', r.after->>'statusReason', (r.after->>'birthDate')::date,
             m.local_government_id, m.payer_name, NULL, m.branch_id, m.regency_code, m.district, m.address, p_at
      FROM member m WHERE m.id = r.member_id;
    END IF;
  ELSIF r.kind = 'death_report' THEN
    UPDATE member SET status = 'INACTIVE', status_reason = 'deceased', status_since = (r.after->>'diedOn')::date, version = version + 1 WHERE id = v_id;
  ELSE
    -- A key that is absent changes nothing; phone and e-mail may become null.
    UPDATE member m SET
      name         = COALESCE(r.after->>'name', m.name),
      name_key     = COALESCE(p_name_key, m.name_key),
      birth_date   = COALESCE((r.after->>'birthDate')::date, m.birth_date),
      sex          = COALESCE(r.after->>'sex', m.sex),
      nik          = COALESCE(r.after->>'nik', m.nik),
      address      = COALESCE(r.after->>'address', m.address),
      district     = COALESCE(r.after->>'district', m.district),
      regency_code = COALESCE(r.after->>'regencyCode', m.regency_code),
      -- Who lives in another office's area is registered there.
      branch_id    = COALESCE((SELECT g.branch_id FROM regency g WHERE g.code = r.after->>'regencyCode'), m.branch_id),
      phone        = CASE WHEN r.after ? 'phone' THEN r.after->>'phone' ELSE m.phone END,
      email        = CASE WHEN r.after ? 'email' THEN r.after->>'email' ELSE m.email END,
      version      = m.version + 1
    WHERE m.id = v_id;
  END IF;

  IF p_words IS NOT NULL THEN
    DELETE FROM member_word WHERE member_id = v_id;
    INSERT INTO member_word (branch_id, word, name_key, member_id)
    SELECT DISTINCT m.branch_id, w.word, m.name_key, m.id FROM member m, unnest(p_words) AS w (word) WHERE m.id = v_id;
  ELSE
    UPDATE member_word w SET branch_id = m.branch_id FROM member m WHERE m.id = v_id AND w.member_id = m.id AND w.branch_id <> m.branch_id;
  END IF;

  UPDATE service_request SET written_at = p_at, created_member_id = CASE WHEN kind = 'newborn_report' THEN v_id END WHERE id = p_request;
  RETURN v_id;
END $$;
REVOKE ALL ON FUNCTION service_request_apply(uuid, timestamptz, text, text[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION service_request_apply(uuid, timestamptz, text, text[], uuid) TO loket_app;

GRANT SELECT ON service_request, service_request_event, service_request_evidence TO loket_app;
-- What a request says, it says for good.
GRANT INSERT (id, reference, kind, branch_id, member_id, segment, subject, status, outcome, codes, findings, before, after, note, requested_by, requested_at,
  submitted_by, decided_by, decided_at, automatic, decision_note, applied_at, updated_at, updated_by, version) ON service_request TO loket_app;
GRANT UPDATE (status, outcome, codes, findings, submitted_by, decided_by, decided_at, decision_note, applied_at, updated_at, updated_by, version) ON service_request TO loket_app;
GRANT INSERT ON service_request_event, service_request_evidence TO loket_app;
GRANT USAGE ON SEQUENCE service_request_reference_seq TO loket_app;

ALTER TABLE service_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_request_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_request_evidence ENABLE ROW LEVEL SECURITY;

CREATE POLICY service_request_read ON service_request FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY service_request_insert ON service_request FOR INSERT TO loket_app
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY service_request_update ON service_request FOR UPDATE TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));

CREATE POLICY service_request_event_read ON service_request_event FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY service_request_event_insert ON service_request_event FOR INSERT TO loket_app
  WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));

CREATE POLICY service_request_evidence_all ON service_request_evidence TO loket_app
  USING (EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id))
  WITH CHECK (EXISTS (SELECT 1 FROM evidence e WHERE e.id = evidence_id) AND EXISTS (SELECT 1 FROM service_request r WHERE r.id = request_id));

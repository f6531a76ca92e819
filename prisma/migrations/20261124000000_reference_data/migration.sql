-- Reference data are kept in the console: policies of local governments, facilities with their contracts, branches, values that change by decree.
-- What was in force stays: the application can add versions that begin later than they are recorded, end a contract, and take back what has not begun.

-- What a change was: who, when, from when, why, before and after. `version` counts the changes of one subject: two people who saw the same state
-- would write the same version, and the second cannot.
CREATE TABLE reference_event (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('pemda', 'facility', 'value', 'branch')),
  subject    text NOT NULL CHECK (length(subject) BETWEEN 1 AND 80),
  version    integer NOT NULL CHECK (version > 0),
  at         timestamptz NOT NULL,
  -- The day of the change at the head office: facts that are not dated themselves are read back by it.
  on_day     date NOT NULL,
  actor_id   uuid REFERENCES staff (id),
  actor_name text NOT NULL,
  action     text NOT NULL CHECK (action IN ('policy_added', 'policy_withdrawn', 'facility_added', 'facility_changed', 'contract_added', 'contract_ended', 'contract_withdrawn',
                                             'value_added', 'value_withdrawn', 'branch_changed')),
  valid_from date,
  reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  before     jsonb NOT NULL,
  after      jsonb NOT NULL,
  CONSTRAINT reference_event_one_version UNIQUE (kind, subject, version)
);
CREATE INDEX reference_event_actor_idx ON reference_event (actor_id);

-- Versions made in the console know the day on which they were recorded, and never reach back to it.
ALTER TABLE pemda_policy ADD COLUMN recorded_on date, ADD CONSTRAINT pemda_policy_begins_later CHECK (valid_from > recorded_on);
ALTER TABLE policy_value ADD COLUMN recorded_on date, ADD CONSTRAINT policy_value_begins_later CHECK (valid_from > recorded_on);

-- A contract may say for how many doctors it is; where it does, that number is the facility's while it runs.
ALTER TABLE facility_contract
  ADD COLUMN doctors integer CHECK (doctors >= 0),
  ADD CONSTRAINT facility_contract_one_at_a_time EXCLUDE USING gist (facility_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- The application's role counts members of a local government before a policy changes.
CREATE INDEX IF NOT EXISTS member_government_idx ON member (local_government_id) WHERE local_government_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS transfer_government_open_idx ON transfer (local_government_id) WHERE status IN ('requested', 'returned', 'approved');
CREATE INDEX IF NOT EXISTS transfer_leaving_idx ON transfer (from_facility_code) WHERE status IN ('requested', 'returned', 'approved');

CREATE FUNCTION administers_reference() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(current_setting('app.role', true) IN ('admin', 'system'), false) $$;

-- Takes back what was recorded and has not begun on the given day; the only way in which such a row ever goes. Answers whether there was one.
CREATE FUNCTION reference_withdraw(p_kind text, p_subject text, p_from date, p_today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_count integer;
BEGIN
  IF NOT administers_reference() OR p_from <= p_today THEN
    RAISE EXCEPTION 'what is in force stays' USING ERRCODE = '42501';
  END IF;
  CASE p_kind
    WHEN 'pemda' THEN DELETE FROM pemda_policy WHERE local_government_id = p_subject AND valid_from = p_from;
    WHEN 'facility' THEN DELETE FROM facility_contract WHERE facility_code = p_subject AND valid_from = p_from;
    WHEN 'value' THEN DELETE FROM policy_value WHERE key = p_subject AND valid_from = p_from;
  END CASE;
  GET DIAGNOSTICS v_count = ROW_COUNT;
  RETURN v_count > 0;
END $$;

-- Corrects what is known of a facility. Its count of members, which everybody's services move, is the only column that the role writes itself.
CREATE FUNCTION facility_correct(p_code text, p_name text, p_name_key text, p_type text, p_regency text, p_district text, p_address text, p_doctors integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT administers_reference() THEN
    RAISE EXCEPTION 'not an administrator' USING ERRCODE = '42501';
  END IF;
  UPDATE facility SET name = p_name, name_key = p_name_key, type = p_type, regency_code = p_regency, district = p_district, address = p_address, doctors = p_doctors
  WHERE code = p_code;
END $$;

REVOKE ALL ON FUNCTION reference_withdraw(text, text, date, date) FROM PUBLIC;
REVOKE ALL ON FUNCTION facility_correct(text, text, text, text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reference_withdraw(text, text, date, date) TO loket_app;
GRANT EXECUTE ON FUNCTION facility_correct(text, text, text, text, text, text, text, integer) TO loket_app;

GRANT SELECT, INSERT ON reference_event TO loket_app;
GRANT INSERT (id, local_government_id, valid_from, allowed_types, outside_area, letter_required, cutoff_day, agreement_reference, agreement_from, agreement_to, recorded_on)
  ON pemda_policy TO loket_app;
GRANT INSERT (key, valid_from, value, source, certainty, recorded_on) ON policy_value TO loket_app;
GRANT INSERT (code, name, name_key, type, branch_id, regency_code, district, address, doctors, members) ON facility TO loket_app;
GRANT INSERT (facility_code, valid_from, valid_to, reference, doctors), UPDATE (valid_to) ON facility_contract TO loket_app;
GRANT UPDATE (name, address, phone) ON branch TO loket_app;

ALTER TABLE reference_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE pemda_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE facility ENABLE ROW LEVEL SECURITY;
ALTER TABLE facility_contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch ENABLE ROW LEVEL SECURITY;

-- Everybody works by them, so everybody reads them; nobody but an administrator writes.
CREATE POLICY reference_event_read ON reference_event FOR SELECT TO loket_app USING (true);
CREATE POLICY reference_event_insert ON reference_event FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()) AND actor_id IS NOT DISTINCT FROM (SELECT actor_staff()));
CREATE POLICY pemda_policy_read ON pemda_policy FOR SELECT TO loket_app USING (true);
CREATE POLICY pemda_policy_insert ON pemda_policy FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()) AND recorded_on IS NOT NULL);
CREATE POLICY policy_value_read ON policy_value FOR SELECT TO loket_app USING (true);
CREATE POLICY policy_value_insert ON policy_value FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()) AND recorded_on IS NOT NULL);
CREATE POLICY facility_read ON facility FOR SELECT TO loket_app USING (true);
CREATE POLICY facility_insert ON facility FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()));
CREATE POLICY facility_count ON facility FOR UPDATE TO loket_app USING (true);
CREATE POLICY facility_contract_read ON facility_contract FOR SELECT TO loket_app USING (true);
CREATE POLICY facility_contract_insert ON facility_contract FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()));
CREATE POLICY facility_contract_update ON facility_contract FOR UPDATE TO loket_app USING ((SELECT administers_reference()));
CREATE POLICY branch_read ON branch FOR SELECT TO loket_app USING (true);
CREATE POLICY branch_update ON branch FOR UPDATE TO loket_app USING ((SELECT administers_reference()));

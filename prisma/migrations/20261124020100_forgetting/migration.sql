-- Free words past their period of retention. Histories are append-only for the application role, so that the taking away is one function, which the
-- system alone calls: words go, and what figures are counted from (status, days, kinds, numbers) stays. The audit is never touched.
CREATE FUNCTION retention_forget(p_kind text, p_before date, p_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- What stands in the place of words, and tells the next run that they are gone.
  gone constant text := 'Disamarkan';
  v_ids uuid[];
  v_count integer;
BEGIN
  IF current_setting('app.role', true) IS DISTINCT FROM 'system' OR p_before > current_date THEN
    RAISE EXCEPTION 'retention is the system''s' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF p_kind = 'complaint_words' THEN
    SELECT array_agg(id) INTO v_ids FROM (
      SELECT id FROM complaint WHERE status IN ('rejected', 'closed', 'merged') AND (ended_at < p_before OR (ended_at IS NULL AND updated_at < p_before)) AND subject <> gone LIMIT p_most) past;
    UPDATE complaint SET subject = gone, description = gone, answer = CASE WHEN answer IS NOT NULL THEN gone END, rating_note = CASE WHEN rating_note <> '' THEN gone END WHERE id = ANY (v_ids);
    UPDATE complaint_event SET note = gone WHERE complaint_id = ANY (v_ids) AND note <> '';
    UPDATE complaint_task SET text = gone WHERE complaint_id = ANY (v_ids);
    UPDATE call_back_attempt SET note = gone WHERE note <> '' AND call_back_id IN (SELECT id FROM call_back WHERE complaint_id = ANY (v_ids));
    UPDATE call_back SET note = CASE WHEN note <> '' THEN gone ELSE '' END, outcome_note = CASE WHEN outcome_note <> '' THEN gone END WHERE complaint_id = ANY (v_ids);
    RETURN COALESCE(cardinality(v_ids), 0);
  ELSIF p_kind = 'transfer_words' THEN
    SELECT array_agg(id) INTO v_ids FROM (
      SELECT id FROM transfer t WHERE status IN ('applied', 'rejected', 'cancelled') AND updated_at < p_before AND (note NOT IN ('', gone) OR decision_note NOT IN ('', gone)
        OR EXISTS (SELECT 1 FROM transfer_event e WHERE e.transfer_id = t.id AND e.note NOT IN ('', gone))) LIMIT p_most) past;
    UPDATE transfer SET note = CASE WHEN note <> '' THEN gone ELSE '' END, decision_note = CASE WHEN decision_note <> '' THEN gone END WHERE id = ANY (v_ids);
    UPDATE transfer_event SET note = gone WHERE transfer_id = ANY (v_ids) AND note <> '';
    RETURN COALESCE(cardinality(v_ids), 0);
  ELSIF p_kind = 'request_words' THEN
    -- Which values a record had and got; the fields that changed stand in the audit, without their values.
    SELECT array_agg(id) INTO v_ids FROM (
      SELECT id FROM service_request WHERE status IN ('applied', 'rejected', 'cancelled') AND updated_at < p_before AND (before <> '{}' OR after <> '{}' OR note NOT IN ('', gone)) LIMIT p_most) past;
    UPDATE service_request SET before = '{}', after = '{}', findings = '[]', subject = '', note = CASE WHEN note <> '' THEN gone ELSE '' END,
      decision_note = CASE WHEN decision_note <> '' THEN gone END WHERE id = ANY (v_ids);
    UPDATE service_request_event SET note = gone WHERE request_id = ANY (v_ids) AND note <> '';
    RETURN COALESCE(cardinality(v_ids), 0);
  ELSIF p_kind = 'privacy_words' THEN
    UPDATE privacy_request SET asked = gone, note = gone WHERE id IN (SELECT id FROM privacy_request WHERE answered_at < p_before AND asked <> gone LIMIT p_most);
  ELSIF p_kind = 'finding_words' THEN
    UPDATE reading_finding SET note = gone WHERE id IN (SELECT id FROM reading_finding WHERE looked_at < p_before AND note <> gone LIMIT p_most);
  ELSIF p_kind = 'draft' THEN
    DELETE FROM staff_draft WHERE (staff_id, kind, subject_id) IN (SELECT staff_id, kind, subject_id FROM staff_draft WHERE updated_at < p_before LIMIT p_most);
  ELSIF p_kind = 'receipt' THEN
    DELETE FROM command_receipt WHERE (staff_id, key) IN (SELECT staff_id, key FROM command_receipt WHERE created_at < p_before LIMIT p_most);
  ELSE
    RAISE EXCEPTION 'unknown kind %', p_kind;
  END IF;
  GET DIAGNOSTICS v_count = ROW_COUNT;
  RETURN v_count;
END $$;
REVOKE ALL ON FUNCTION retention_forget(text, date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retention_forget(text, date, integer) TO loket_app;

-- So that the nightly look finds the few that are due.
CREATE INDEX complaint_words_kept_idx ON complaint (ended_at) WHERE status IN ('rejected', 'closed', 'merged') AND subject <> 'Disamarkan';
CREATE INDEX command_receipt_kept_idx ON command_receipt (created_at);

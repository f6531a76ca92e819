-- Transfers: counted on the branch's local day of the request, by where they stand now. The marks, the refresh and the check are those of report_cells.
CREATE TABLE transfer_cell (
  scope_id      text NOT NULL,
  grain         text NOT NULL CHECK (grain IN ('day', 'month')),
  dim           text NOT NULL CHECK (dim IN ('all', 'segment', 'pemda', 'facility', 'code')),
  period        date NOT NULL,
  key           text NOT NULL,
  requested     integer NOT NULL,
  -- Where they stand: these five add up to requested.
  waiting       integer NOT NULL,
  approved      integer NOT NULL,
  applied       integer NOT NULL,
  rejected      integer NOT NULL,
  cancelled     integer NOT NULL,
  automatic     integer NOT NULL,
  -- Approved or rejected by a person: those behind decision_hours.
  decided       integer NOT NULL,
  -- Requests that the rules refused at the counter: no transfer came of them.
  refused       integer NOT NULL,
  -- By HOUR_EDGES (lib/reports/model.ts); empty under a code.
  decision_hours integer[] NOT NULL,
  PRIMARY KEY (scope_id, grain, dim, period, key)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);

CREATE FUNCTION report_change_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'transfers', b.id, (t.requested_at AT TIME ZONE b.time_zone)::date FROM after t JOIN branch b ON b.id = t.branch_id;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'transfers', b.id, (t.requested_at AT TIME ZONE b.time_zone)::date FROM before t JOIN branch b ON b.id = t.branch_id;
  ELSE
    INSERT INTO report_change (source, branch_id, day)
      SELECT 'transfers', b.id, (t.requested_at AT TIME ZONE b.time_zone)::date FROM (SELECT branch_id, requested_at FROM before UNION SELECT branch_id, requested_at FROM after) t JOIN branch b ON b.id = t.branch_id
      GROUP BY 2, 3;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_transfer_insert AFTER INSERT ON transfer REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_transfer();
CREATE TRIGGER report_change_transfer_update AFTER UPDATE ON transfer REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_transfer();
CREATE TRIGGER report_change_transfer_delete AFTER DELETE ON transfer REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION report_change_transfer();

-- A refused request leaves a line in the audit alone: of a member of a family, or of the whole request.
CREATE INDEX audit_event_refused_transfer_idx ON audit_event (chain, at) WHERE action = 'transfer.request_refused' OR (action = 'refused' AND object_id = 'transfers.request');
CREATE FUNCTION report_change_refused_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_change (source, branch_id, day) SELECT 'transfers', b.id, (NEW.at AT TIME ZONE b.time_zone)::date FROM branch b WHERE b.id = NEW.chain;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_refused_transfer AFTER INSERT ON audit_event FOR EACH ROW
  WHEN (NEW.action = 'transfer.request_refused' OR (NEW.action = 'refused' AND NEW.object_id = 'transfers.request')) EXECUTE FUNCTION report_change_refused_transfer();

INSERT INTO report_change (source, branch_id, day)
  SELECT DISTINCT 'transfers', b.id, (t.requested_at AT TIME ZONE b.time_zone)::date FROM transfer t JOIN branch b ON b.id = t.branch_id
  UNION SELECT 'transfers', b.id, (a.at AT TIME ZONE b.time_zone)::date FROM audit_event a JOIN branch b ON b.id = a.chain
    WHERE a.action = 'transfer.request_refused' OR (a.action = 'refused' AND a.object_id = 'transfers.request');

-- Rights -------------------------------------------------------------------------------------------------------------
GRANT SELECT, INSERT, DELETE, UPDATE (requested, waiting, approved, applied, rejected, cancelled, automatic, decided, refused, decision_hours) ON transfer_cell TO loket_app;
ALTER TABLE transfer_cell ENABLE ROW LEVEL SECURITY;
-- Written by the job alone, which sees the nation.
CREATE POLICY transfer_cell_read ON transfer_cell FOR SELECT TO loket_app USING ((SELECT actor_national()) OR scope_id = ANY ((SELECT actor_scopes())::text[]));
CREATE POLICY transfer_cell_insert ON transfer_cell FOR INSERT TO loket_app WITH CHECK ((SELECT actor_national()));
CREATE POLICY transfer_cell_update ON transfer_cell FOR UPDATE TO loket_app USING ((SELECT actor_national())) WITH CHECK ((SELECT actor_national()));
CREATE POLICY transfer_cell_delete ON transfer_cell FOR DELETE TO loket_app USING ((SELECT actor_national()));

-- Complaints: counted by cycle on the local day on which it began, at the office that holds it last, by where it stands now. The marks, the refresh and the check
-- are those of report_cells. What stands at the central office is counted under 'pusat', which belongs to no region and adds to the nation alone.
CREATE TABLE complaint_cell (
  scope_id      text NOT NULL,
  grain         text NOT NULL CHECK (grain IN ('day', 'month')),
  dim           text NOT NULL CHECK (dim IN ('all', 'channel', 'category', 'level')),
  period        date NOT NULL,
  key           text NOT NULL,
  cycles        integer NOT NULL,
  -- Those of them that are reopenings.
  again         integer NOT NULL,
  -- Where they stand: these four add up to cycles.
  open          integer NOT NULL,
  resolved      integer NOT NULL,
  rejected      integer NOT NULL,
  merged        integer NOT NULL,
  -- Answered, and reopened afterwards.
  reopened      integer NOT NULL,
  -- Verdicts as they were made. What is open and has none still runs; what was merged is not judged.
  legal_kept       integer NOT NULL,
  legal_missed     integer NOT NULL,
  resolve_kept     integer NOT NULL,
  resolve_missed   integer NOT NULL,
  response_kept    integer NOT NULL,
  response_missed  integer NOT NULL,
  response_running integer NOT NULL,
  -- A cycle counts once at every branch that held it, and as returned where the branch gave it back to the central office.
  held          integer NOT NULL,
  returned      integer NOT NULL,
  -- Ended cycles that nothing came after: those whose rating, if any, is kept.
  rate_asked    integer NOT NULL,
  -- Call-backs, on the local day on which they were flagged; what the member said of the matter.
  calls         integer NOT NULL,
  confirmed     integer NOT NULL,
  unconfirmed   integer NOT NULL,
  -- By ANSWER_HOUR_EDGES and by CALL_RESULTS (lib/reports/model.ts), by the rating 1 to 5.
  resolve_hours integer[] NOT NULL,
  call_results  integer[] NOT NULL,
  ratings       integer[] NOT NULL,
  PRIMARY KEY (scope_id, grain, dim, period, key)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
-- The days on which something is still open, for their age.
CREATE INDEX complaint_cell_open_idx ON complaint_cell (scope_id, dim, period) INCLUDE (key, open) WHERE grain = 'day' AND open > 0;

-- A day is counted from the cycles and call-backs of that day alone.
CREATE INDEX complaint_cycle_started_idx ON complaint_cycle (started_at);
CREATE INDEX call_back_flagged_idx ON call_back (flagged_at);

-- The offices and days in whose cells a cycle counts: where it is last, and every branch that held it.
CREATE FUNCTION complaint_cycle_days(p_places jsonb, p_started_at timestamptz) RETURNS TABLE (office text, day date) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT h.id, (p_started_at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date
  FROM (SELECT COALESCE(e.held ->> 'branchId', 'pusat') AS id FROM jsonb_array_elements(p_places) WITH ORDINALITY AS e (held, place)
        WHERE e.held ->> 'branchId' IS NOT NULL OR e.place = jsonb_array_length(p_places)) h
  LEFT JOIN branch b ON b.id = h.id $$;
CREATE FUNCTION call_back_day(p_branch_id text, p_flagged_at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (p_flagged_at AT TIME ZONE COALESCE((SELECT time_zone FROM branch WHERE id = p_branch_id), 'Asia/Jakarta'))::date $$;

-- Marks with every change of what is counted. Due instants that move, escalations and presence count nowhere and mark nothing.
CREATE FUNCTION report_change_complaint_cycle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'complaints', d.office, d.day FROM after a CROSS JOIN LATERAL complaint_cycle_days(a.places, a.started_at) d;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'complaints', d.office, d.day FROM before a CROSS JOIN LATERAL complaint_cycle_days(a.places, a.started_at) d;
  ELSE
    INSERT INTO report_change (source, branch_id, day)
    WITH changed AS (
      SELECT a.complaint_id, a.number, a.places, a.started_at, b.places AS places_before, b.started_at AS started_before, a.levels IS DISTINCT FROM b.levels AS level_too
      FROM after a JOIN before b USING (complaint_id, number)
      WHERE (a.started_at, a.places, a.levels, a.ended_at, a.outcome, a.verdicts) IS DISTINCT FROM (b.started_at, b.places, b.levels, b.ended_at, b.outcome, b.verdicts))
    SELECT 'complaints', d.office, d.day FROM changed c CROSS JOIN LATERAL complaint_cycle_days(c.places, c.started_at) d
    UNION SELECT 'complaints', d.office, d.day FROM changed c CROSS JOIN LATERAL complaint_cycle_days(c.places_before, c.started_before) d
    UNION SELECT 'complaints', COALESCE(k.branch_id, 'pusat'), call_back_day(k.branch_id, k.flagged_at)
      FROM changed c JOIN call_back k ON k.complaint_id = c.complaint_id AND k.cycle = c.number WHERE c.level_too;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_complaint_cycle_insert AFTER INSERT ON complaint_cycle REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_complaint_cycle();
CREATE TRIGGER report_change_complaint_cycle_update AFTER UPDATE ON complaint_cycle REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_complaint_cycle();
CREATE TRIGGER report_change_complaint_cycle_delete AFTER DELETE ON complaint_cycle REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION report_change_complaint_cycle();

-- Of the complaint itself: by what its cycles and call-backs are counted, the rating, and that it was reopened. It comes before its first cycle and goes after its last.
CREATE FUNCTION report_change_complaint() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_change (source, branch_id, day)
  WITH changed AS (
    SELECT a.id FROM after a JOIN before b USING (id) WHERE (a.channel, a.category, a.rating, a.cycle) IS DISTINCT FROM (b.channel, b.category, b.rating, b.cycle))
  SELECT 'complaints', d.office, d.day FROM changed c JOIN complaint_cycle y ON y.complaint_id = c.id CROSS JOIN LATERAL complaint_cycle_days(y.places, y.started_at) d
  UNION SELECT 'complaints', COALESCE(k.branch_id, 'pusat'), call_back_day(k.branch_id, k.flagged_at) FROM changed c JOIN call_back k ON k.complaint_id = c.id;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_complaint_update AFTER UPDATE ON complaint REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_complaint();

CREATE FUNCTION report_change_call_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'complaints', COALESCE(branch_id, 'pusat'), call_back_day(branch_id, flagged_at) FROM after;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'complaints', COALESCE(branch_id, 'pusat'), call_back_day(branch_id, flagged_at) FROM before;
  ELSE
    INSERT INTO report_change (source, branch_id, day)
    WITH changed AS (
      SELECT a.branch_id, a.flagged_at, b.branch_id AS branch_before, b.flagged_at AS flagged_before FROM after a JOIN before b USING (id)
      WHERE (a.branch_id, a.flagged_at, a.cycle, a.status, a.outcome, a.confirmed) IS DISTINCT FROM (b.branch_id, b.flagged_at, b.cycle, b.status, b.outcome, b.confirmed))
    SELECT 'complaints', COALESCE(branch_id, 'pusat'), call_back_day(branch_id, flagged_at) FROM changed
    UNION SELECT 'complaints', COALESCE(branch_before, 'pusat'), call_back_day(branch_before, flagged_before) FROM changed;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_call_back_insert AFTER INSERT ON call_back REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_call_back();
CREATE TRIGGER report_change_call_back_update AFTER UPDATE ON call_back REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_call_back();
CREATE TRIGGER report_change_call_back_delete AFTER DELETE ON call_back REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION report_change_call_back();

INSERT INTO report_change (source, branch_id, day)
  SELECT 'complaints', d.office, d.day FROM complaint_cycle y CROSS JOIN LATERAL complaint_cycle_days(y.places, y.started_at) d
  UNION SELECT 'complaints', COALESCE(branch_id, 'pusat'), call_back_day(branch_id, flagged_at) FROM call_back;

-- Reports by e-mail: every report of figures.
ALTER TABLE report_mail DROP CONSTRAINT report_mail_report_check;
ALTER TABLE report_mail ADD CONSTRAINT report_mail_report_check CHECK (report IN ('visits', 'adoption', 'complaints', 'transfers', 'satisfaction'));

-- Rights -------------------------------------------------------------------------------------------------------------
GRANT SELECT, INSERT, DELETE, UPDATE (cycles, again, open, resolved, rejected, merged, reopened, legal_kept, legal_missed, resolve_kept, resolve_missed, response_kept, response_missed,
  response_running, held, returned, rate_asked, calls, confirmed, unconfirmed, resolve_hours, call_results, ratings) ON complaint_cell TO loket_app;
ALTER TABLE complaint_cell ENABLE ROW LEVEL SECURITY;
-- Written by the job alone, which sees the nation.
CREATE POLICY complaint_cell_read ON complaint_cell FOR SELECT TO loket_app USING ((SELECT actor_national()) OR scope_id = ANY ((SELECT actor_scopes())::text[]));
CREATE POLICY complaint_cell_insert ON complaint_cell FOR INSERT TO loket_app WITH CHECK ((SELECT actor_national()));
CREATE POLICY complaint_cell_update ON complaint_cell FOR UPDATE TO loket_app USING ((SELECT actor_national())) WITH CHECK ((SELECT actor_national()));
CREATE POLICY complaint_cell_delete ON complaint_cell FOR DELETE TO loket_app USING ((SELECT actor_national()));

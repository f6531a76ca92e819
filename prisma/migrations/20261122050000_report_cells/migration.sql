-- Reports read cells, never the rows that they count. A cell is what one period of one scope counts under one key of one dimension.
-- scope_id: a branch, 'region:<id>' or 'nation'. period: the day, or the first of the month.

-- Marks that a day of a branch is stale. Whoever changes a row leaves one with the same commit; nobody waits for anybody.
CREATE TABLE report_change (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source    text NOT NULL,
  branch_id text NOT NULL,
  day       date NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE INDEX report_change_day_idx ON report_change (source, day, branch_id);

-- Until when everything that was committed is counted.
CREATE TABLE report_freshness (
  source       text PRIMARY KEY,
  refreshed_at timestamptz NOT NULL
);

-- What the nightly comparison of cells and rows found. different: [{"scope", "grain", "period"}].
CREATE TABLE report_check (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source    text NOT NULL,
  at        timestamptz NOT NULL,
  from_day  date,
  to_day    date,
  compared  integer NOT NULL CHECK (compared >= 0),
  different jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX report_check_source_idx ON report_check (source, at DESC);

-- Visits: counted from their closing. Histograms count visits by the minutes of MINUTE_EDGES (lib/reports/model.ts), the last bucket is above all.
CREATE TABLE visit_cell (
  scope_id        text NOT NULL,
  grain           text NOT NULL CHECK (grain IN ('day', 'month')),
  dim             text NOT NULL CHECK (dim IN ('all', 'hour', 'service', 'segment', 'desk', 'service_segment')),
  period          date NOT NULL,
  key             text NOT NULL,
  visits          integer NOT NULL,
  avoidable       integer NOT NULL,
  explained       integer NOT NULL,
  installed       integer NOT NULL,
  activated       integer NOT NULL,
  -- Visits whose wait is known, and the sums of seconds behind the means.
  waited          integer NOT NULL,
  wait_seconds    bigint NOT NULL,
  service_seconds bigint NOT NULL,
  -- Empty where the dimension does not keep it.
  wait_buckets    integer[] NOT NULL,
  service_buckets integer[] NOT NULL,
  -- By the order of OBSTACLES (lib/visits/model.ts), by local hour 0 to 23, by the answer 1 to 5.
  obstacles       integer[] NOT NULL,
  hours           integer[] NOT NULL,
  ratings         integer[] NOT NULL,
  PRIMARY KEY (scope_id, grain, dim, period, key)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);

CREATE FUNCTION report_change_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'visits', branch_id, day FROM after;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'visits', branch_id, day FROM before;
  ELSE
    INSERT INTO report_change (source, branch_id, day) SELECT 'visits', branch_id, day FROM before UNION SELECT 'visits', branch_id, day FROM after;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_change_visit_insert AFTER INSERT ON visit REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_visit();
CREATE TRIGGER report_change_visit_update AFTER UPDATE ON visit REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION report_change_visit();
CREATE TRIGGER report_change_visit_delete AFTER DELETE ON visit REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION report_change_visit();
INSERT INTO report_change (source, branch_id, day) SELECT DISTINCT 'visits', branch_id, day FROM visit;

-- Rights -------------------------------------------------------------------------------------------------------------
-- The scopes of the actor: the branches, and the regions all of whose branches are among them.
CREATE FUNCTION actor_scopes() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT actor_branches() || ARRAY(SELECT 'region:' || region_id FROM branch GROUP BY region_id HAVING bool_and(id = ANY (actor_branches()))) $$;
REVOKE ALL ON FUNCTION actor_scopes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION actor_scopes() TO loket_app;

GRANT SELECT, INSERT, DELETE ON report_change TO loket_app;
GRANT SELECT, INSERT, UPDATE (refreshed_at) ON report_freshness TO loket_app;
GRANT SELECT, INSERT ON report_check TO loket_app;
GRANT SELECT, INSERT, DELETE, UPDATE (visits, avoidable, explained, installed, activated, waited, wait_seconds, service_seconds, wait_buckets, service_buckets, obstacles, hours, ratings)
  ON visit_cell TO loket_app;

ALTER TABLE report_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_freshness ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_cell ENABLE ROW LEVEL SECURITY;
-- Cells are written by the job alone, which sees the nation. Freshness and checks hold nobody's figures; of a check, the branch and day that differed are read
-- through the use case of who may.
CREATE POLICY report_change_all ON report_change TO loket_app USING ((SELECT actor_national())) WITH CHECK ((SELECT actor_national()));
CREATE POLICY report_freshness_read ON report_freshness FOR SELECT TO loket_app USING (true);
CREATE POLICY report_freshness_insert ON report_freshness FOR INSERT TO loket_app WITH CHECK ((SELECT actor_national()));
CREATE POLICY report_freshness_update ON report_freshness FOR UPDATE TO loket_app USING ((SELECT actor_national())) WITH CHECK ((SELECT actor_national()));
CREATE POLICY report_check_read ON report_check FOR SELECT TO loket_app USING (true);
CREATE POLICY report_check_insert ON report_check FOR INSERT TO loket_app WITH CHECK ((SELECT actor_national()));
CREATE POLICY visit_cell_read ON visit_cell FOR SELECT TO loket_app USING ((SELECT actor_national()) OR scope_id = ANY ((SELECT actor_scopes())::text[]));
CREATE POLICY visit_cell_insert ON visit_cell FOR INSERT TO loket_app WITH CHECK ((SELECT actor_national()));
CREATE POLICY visit_cell_update ON visit_cell FOR UPDATE TO loket_app USING ((SELECT actor_national())) WITH CHECK ((SELECT actor_national()));
CREATE POLICY visit_cell_delete ON visit_cell FOR DELETE TO loket_app USING ((SELECT actor_national()));

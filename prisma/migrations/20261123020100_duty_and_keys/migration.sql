-- Keys of other systems are made and revoked in the console too. Only an administrator writes; the request of a key notes its own use before there is an actor.
GRANT INSERT (id, source, channel, prefix, hash, scopes, created_at, created_by) ON api_key TO loket_app;
GRANT UPDATE (revoked_at) ON api_key TO loket_app;
ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY api_key_read ON api_key FOR SELECT TO loket_app USING (true);
CREATE POLICY api_key_insert ON api_key FOR INSERT TO loket_app WITH CHECK ((SELECT administers_staff()));
CREATE POLICY api_key_update ON api_key FOR UPDATE TO loket_app USING ((SELECT administers_staff()) OR (SELECT actor_staff()) IS NULL);

-- Who works at a branch today is known to its colleagues, as their names are: cases are given to those who are there.
DROP POLICY staff_duty_read ON staff_duty;
CREATE POLICY staff_duty_read ON staff_duty FOR SELECT TO loket_app USING (true);

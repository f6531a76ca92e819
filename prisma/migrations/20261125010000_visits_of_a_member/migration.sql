-- Of an opened member every visit may be read, as every transfer, request and complaint of theirs; its opening is audited. Written is what it was: the own offices alone.
CREATE POLICY visit_read_opened ON visit FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR member_id = ANY ((SELECT actor_members())::uuid[]));

-- What was done in a visit follows the visit for reading; for writing it asks for the office itself.
CREATE POLICY visit_service_insert_own ON visit_service AS RESTRICTIVE FOR INSERT TO loket_app
  WITH CHECK (EXISTS (SELECT 1 FROM visit v WHERE v.id = visit_id AND ((SELECT actor_national()) OR v.branch_id = ANY ((SELECT actor_branches())::text[]))));
CREATE POLICY visit_service_delete_own ON visit_service AS RESTRICTIVE FOR DELETE TO loket_app
  USING (EXISTS (SELECT 1 FROM visit v WHERE v.id = visit_id AND ((SELECT actor_national()) OR v.branch_id = ANY ((SELECT actor_branches())::text[]))));

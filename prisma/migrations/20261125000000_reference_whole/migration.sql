-- Offices, regencies and local governments are added in the console as well, and texts of answers are written by who keeps them, whatever the application asks.

ALTER TABLE reference_event
  DROP CONSTRAINT reference_event_action_check,
  ADD CONSTRAINT reference_event_action_check CHECK (action IN (
    'policy_added', 'policy_withdrawn', 'facility_added', 'facility_changed', 'contract_added', 'contract_ended', 'contract_withdrawn', 'value_added', 'value_withdrawn', 'branch_changed',
    'branch_added', 'regency_added', 'government_added'));

-- Words that stand for more than an office where offices are named: the central office, the chain of the nation, scopes of reports.
ALTER TABLE branch ADD CONSTRAINT branch_id_not_reserved CHECK (id NOT IN ('pusat', 'nation', 'national', 'region', 'all'));

GRANT INSERT (id, name, region_id, time_zone, address, phone) ON branch TO loket_app;
GRANT INSERT (code, name, branch_id) ON regency TO loket_app;
GRANT INSERT (id, name, branch_id, regency_codes) ON local_government TO loket_app;

ALTER TABLE regency ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government ENABLE ROW LEVEL SECURITY;

-- Everybody works by them, so everybody reads them; an administrator alone adds, and nobody changes or removes.
CREATE POLICY branch_insert ON branch FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()));
CREATE POLICY regency_read ON regency FOR SELECT TO loket_app USING (true);
CREATE POLICY regency_insert ON regency FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()));
CREATE POLICY local_government_read ON local_government FOR SELECT TO loket_app USING (true);
CREATE POLICY local_government_insert ON local_government FOR INSERT TO loket_app WITH CHECK ((SELECT administers_reference()));

-- Whether the actor keeps the texts of a branch; those of every office (null) are the administrator's.
CREATE FUNCTION keeps_replies(p_branch text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE current_setting('app.role', true)
    WHEN 'supervisor' THEN p_branch IS NOT NULL AND p_branch = ANY (actor_branches())
    WHEN 'admin' THEN p_branch IS NULL
    ELSE false
  END $$;

ALTER TABLE canned_reply ENABLE ROW LEVEL SECURITY;
CREATE POLICY canned_reply_read ON canned_reply FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR (branch_id IS NULL AND (SELECT actor_staff()) IS NOT NULL));
CREATE POLICY canned_reply_insert ON canned_reply FOR INSERT TO loket_app WITH CHECK (keeps_replies(branch_id) AND updated_by = (SELECT actor_staff()));
CREATE POLICY canned_reply_update ON canned_reply FOR UPDATE TO loket_app USING (keeps_replies(branch_id)) WITH CHECK (keeps_replies(branch_id) AND updated_by = (SELECT actor_staff()));
CREATE POLICY canned_reply_delete ON canned_reply FOR DELETE TO loket_app USING (keeps_replies(branch_id));

-- Sign-ins that were refused for an account that exists: what its owner is told at the next sign-in, and what the watch list counts.
CREATE TABLE sign_in_refusal (
  id       uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id),
  at       timestamptz NOT NULL,
  -- Where nobody tells the address, null.
  address  text CHECK (length(address) BETWEEN 1 AND 64),
  -- `code`: the password was right and the second factor was not.
  step     text NOT NULL CHECK (step IN ('password', 'code'))
);
CREATE INDEX sign_in_refusal_staff_idx ON sign_in_refusal (staff_id, at);
CREATE INDEX sign_in_refusal_at_idx ON sign_in_refusal (at);

GRANT SELECT, INSERT, DELETE ON sign_in_refusal TO loket_app;
ALTER TABLE sign_in_refusal ENABLE ROW LEVEL SECURITY;
-- Written before there is a session; read by the person alone, and by the jobs.
CREATE POLICY sign_in_refusal_own ON sign_in_refusal FOR SELECT TO loket_app USING (staff_id = (SELECT actor_staff()));
CREATE POLICY sign_in_refusal_system ON sign_in_refusal TO loket_app
  USING ((SELECT current_setting('app.role', true)) = 'system') WITH CHECK ((SELECT current_setting('app.role', true)) = 'system');

-- Many of them on one day stand on the watch list.
ALTER TABLE reading_finding DROP CONSTRAINT reading_finding_rule_check,
  ADD CONSTRAINT reading_finding_rule_check CHECK (rule IN ('openings_without_service', 'shared_name', 'public_figure', 'limit_passed', 'out_of_hours', 'sign_in_failures'));

-- Recovery codes are hashed slowly (argon2id), each set with a salt of its own. A code that was hashed in another way opens nothing any more: who has such codes
-- is told that none are left, and makes new ones with their authenticator.
DELETE FROM staff_recovery_code;
ALTER TABLE staff_recovery_code ADD COLUMN salt bytea NOT NULL CHECK (length(salt) = 16);

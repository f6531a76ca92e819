-- The second factor of a sign-in: one authenticator an account, its recovery codes, and the half-way state of a sign-in.

-- The secrets are sealed (AES-256-GCM) with a key derived from the installation's secret, bound to the account: the database alone, or a row copied to
-- another account, gives no code. `pending_secret` waits for its first code; until then the one before it, if any, goes on working.
CREATE TABLE staff_second_factor (
  staff_id       uuid PRIMARY KEY REFERENCES staff (id),
  secret         bytea,
  confirmed_at   timestamptz,
  -- The 30-second step of the last code that was taken: a code works once (RFC 6238, 5.2).
  last_step      integer,
  pending_secret bytea,
  pending_at     timestamptz,
  CHECK ((secret IS NULL) = (confirmed_at IS NULL)),
  CHECK ((pending_secret IS NULL) = (pending_at IS NULL))
);

-- A keyed hash of each code; a code has 80 bits of chance, so nothing slower is needed.
CREATE TABLE staff_recovery_code (
  staff_id  uuid NOT NULL REFERENCES staff (id),
  code_hash bytea NOT NULL,
  made_at   timestamptz NOT NULL,
  used_at   timestamptz,
  PRIMARY KEY (staff_id, code_hash)
);

-- The password was right and the code is awaited: minutes long, for one account, used once.
CREATE TABLE sign_in_ticket (
  id         uuid PRIMARY KEY,
  staff_id   uuid NOT NULL REFERENCES staff (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  failures   integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  used_at    timestamptz
);
CREATE INDEX sign_in_ticket_staff_idx ON sign_in_ticket (staff_id, expires_at);

-- `factor_pending`: the account must set up its second factor before anything else. `stepped_up_at`: when the person last proved themselves within the session.
ALTER TABLE staff_session ADD COLUMN factor_pending boolean NOT NULL DEFAULT false, ADD COLUMN stepped_up_at timestamptz;

GRANT SELECT, INSERT, DELETE ON staff_second_factor, staff_recovery_code, sign_in_ticket TO loket_app;
GRANT UPDATE (secret, confirmed_at, last_step, pending_secret, pending_at) ON staff_second_factor TO loket_app;
GRANT UPDATE (used_at) ON staff_recovery_code TO loket_app;
GRANT UPDATE (failures, used_at) ON sign_in_ticket TO loket_app;

ALTER TABLE staff_second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_ticket ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_second_factor_own ON staff_second_factor TO loket_app
  USING (staff_id = (SELECT actor_staff())) WITH CHECK (staff_id = (SELECT actor_staff()));
CREATE POLICY staff_recovery_code_own ON staff_recovery_code TO loket_app
  USING (staff_id = (SELECT actor_staff())) WITH CHECK (staff_id = (SELECT actor_staff()));
-- An administrator sees whether an account has a factor, and takes a lost one away; no more.
CREATE POLICY staff_second_factor_seen ON staff_second_factor FOR SELECT TO loket_app USING ((SELECT current_setting('app.role', true)) = 'admin');
CREATE POLICY staff_second_factor_reset ON staff_second_factor FOR DELETE TO loket_app USING ((SELECT current_setting('app.role', true)) = 'admin');
CREATE POLICY staff_recovery_code_seen ON staff_recovery_code FOR SELECT TO loket_app USING ((SELECT current_setting('app.role', true)) = 'admin');
CREATE POLICY staff_recovery_code_reset ON staff_recovery_code FOR DELETE TO loket_app USING ((SELECT current_setting('app.role', true)) = 'admin');
-- Before there is a session only the sign-in itself acts.
CREATE POLICY sign_in_ticket_system ON sign_in_ticket TO loket_app
  USING ((SELECT current_setting('app.role', true)) = 'system') WITH CHECK ((SELECT current_setting('app.role', true)) = 'system');

-- Staff administration: who is invited, changed, disabled or sent to another branch for a time, and why. Append-only history.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- `version` guards every change by an administrator; `invited` has no password that anybody knows (its hash is that of random bytes).
ALTER TABLE staff
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN invited boolean NOT NULL DEFAULT false;
CREATE INDEX staff_name_idx ON staff (name, id);
CREATE INDEX staff_branch_idx ON staff (branch_id, name, id);

-- Duty at a branch (or in another role) for a time: [starts_at, ends_at), read with the session at every request, so that it ends by itself.
CREATE TABLE staff_duty (
  id           uuid PRIMARY KEY,
  staff_id     uuid NOT NULL REFERENCES staff (id),
  branch_id    text NOT NULL REFERENCES branch (id),
  role         text CHECK (role IN ('frontliner', 'complaint_handler', 'supervisor', 'manager')),
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  cancelled_at timestamptz,
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  created_at   timestamptz NOT NULL,
  CHECK (ends_at > starts_at),
  CONSTRAINT staff_duty_one_at_a_time EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL)
);
CREATE INDEX staff_duty_staff_idx ON staff_duty (staff_id, ends_at) WHERE cancelled_at IS NULL;
CREATE INDEX staff_duty_branch_idx ON staff_duty (branch_id);

-- The link with which a person sets a password: 32 bytes of which only the SHA-256 is kept, once, for a time. One open link a person.
CREATE TABLE staff_link (
  id         uuid PRIMARY KEY,
  staff_id   uuid NOT NULL REFERENCES staff (id),
  kind       text NOT NULL CHECK (kind IN ('invitation', 'reset')),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  revoked_at timestamptz,
  CHECK (expires_at > created_at)
);
CREATE INDEX staff_link_staff_idx ON staff_link (staff_id, created_at DESC);
CREATE UNIQUE INDEX staff_link_one_open ON staff_link (staff_id) WHERE used_at IS NULL AND revoked_at IS NULL;

-- Every change of a person with what it was before and what it is after; `version` is that of the row afterwards.
CREATE TABLE staff_event (
  id         uuid PRIMARY KEY,
  staff_id   uuid NOT NULL REFERENCES staff (id),
  at         timestamptz NOT NULL,
  actor_id   uuid REFERENCES staff (id),
  actor_name text NOT NULL,
  action     text NOT NULL CHECK (action IN ('invited', 'link_made', 'password_set', 'password_changed', 'changed', 'disabled', 'enabled',
                                             'duty_added', 'duty_ended', 'sessions_ended')),
  version    integer NOT NULL,
  reason     text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  before     jsonb NOT NULL,
  after      jsonb NOT NULL
);
CREATE INDEX staff_event_staff_idx ON staff_event (staff_id, at DESC, id DESC);
CREATE INDEX staff_event_actor_idx ON staff_event (actor_id);

CREATE FUNCTION administers_staff() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT COALESCE(current_setting('app.role', true) IN ('admin', 'system'), false) $$;

-- A person's own password, and nothing else of the row, whatever the role.
CREATE FUNCTION staff_change_own_password(p_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE staff SET password_hash = p_hash WHERE id = actor_staff() AND active
$$;
REVOKE ALL ON FUNCTION staff_change_own_password(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_change_own_password(text) TO loket_app;

GRANT INSERT (id, username, name, role, branch_id, region_id, password_hash, active, created_at, version, invited) ON staff TO loket_app;
GRANT UPDATE (name, role, branch_id, region_id, password_hash, active, version, invited) ON staff TO loket_app;
GRANT SELECT, INSERT ON staff_duty, staff_link, staff_event TO loket_app;
GRANT UPDATE (ends_at, cancelled_at) ON staff_duty TO loket_app;
GRANT UPDATE (used_at, revoked_at) ON staff_link TO loket_app;

ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_event ENABLE ROW LEVEL SECURITY;

-- Names stand beside everything that was done, so everybody reads them; nobody but an administrator writes, and never the own row.
CREATE POLICY staff_read ON staff FOR SELECT TO loket_app USING (true);
CREATE POLICY staff_insert ON staff FOR INSERT TO loket_app WITH CHECK ((SELECT administers_staff()));
CREATE POLICY staff_update ON staff FOR UPDATE TO loket_app USING ((SELECT administers_staff()) AND id IS DISTINCT FROM (SELECT actor_staff()));

-- The session is read before there is an actor.
CREATE POLICY staff_duty_read ON staff_duty FOR SELECT TO loket_app
  USING ((SELECT administers_staff()) OR (SELECT actor_staff()) IS NULL OR staff_id = (SELECT actor_staff()));
CREATE POLICY staff_duty_insert ON staff_duty FOR INSERT TO loket_app
  WITH CHECK ((SELECT administers_staff()) AND staff_id IS DISTINCT FROM (SELECT actor_staff()));
CREATE POLICY staff_duty_update ON staff_duty FOR UPDATE TO loket_app
  USING ((SELECT administers_staff()) AND staff_id IS DISTINCT FROM (SELECT actor_staff()));

CREATE POLICY staff_link_read ON staff_link FOR SELECT TO loket_app USING ((SELECT administers_staff()));
CREATE POLICY staff_link_insert ON staff_link FOR INSERT TO loket_app
  WITH CHECK ((SELECT administers_staff()) AND staff_id IS DISTINCT FROM (SELECT actor_staff()));
CREATE POLICY staff_link_update ON staff_link FOR UPDATE TO loket_app USING ((SELECT administers_staff()));

CREATE POLICY staff_event_read ON staff_event FOR SELECT TO loket_app USING ((SELECT administers_staff()) OR staff_id = (SELECT actor_staff()));
CREATE POLICY staff_event_insert ON staff_event FOR INSERT TO loket_app
  WITH CHECK ((SELECT administers_staff()) OR (staff_id = (SELECT actor_staff()) AND action = 'password_changed'));

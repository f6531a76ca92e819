-- Visits: desks, paired devices, tickets, and the visit that holds what was done for a member between calling a ticket and closing it.
-- `day` is the branch's local date; instants are UTC.

-- Desks --------------------------------------------------------------------------------------------------------------
CREATE TABLE service_desk (
  branch_id text NOT NULL REFERENCES branch (id),
  number    smallint NOT NULL CHECK (number BETWEEN 1 AND 99),
  active    boolean NOT NULL DEFAULT true,
  -- Who sits there now; one desk a person.
  staff_id  uuid UNIQUE REFERENCES staff (id),
  seated_at timestamptz,
  paused_at timestamptz,
  pause_reason text CHECK (pause_reason IN ('break', 'prayer', 'meeting', 'other')),
  PRIMARY KEY (branch_id, number),
  CHECK ((staff_id IS NULL) = (seated_at IS NULL)),
  CHECK ((paused_at IS NULL) = (pause_reason IS NULL)),
  CHECK (paused_at IS NULL OR staff_id IS NOT NULL)
);

-- Kiosk, display and poll tablet: paired by a code of the supervisor; from then on the device holds a token of its own.
CREATE TABLE branch_device (
  id           uuid PRIMARY KEY,
  branch_id    text NOT NULL REFERENCES branch (id),
  kind         text NOT NULL CHECK (kind IN ('kiosk', 'display', 'poll')),
  label        text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  -- The desk whose visits a poll tablet asks about.
  desk_number  smallint,
  code_hash    bytea UNIQUE,
  code_expires_at timestamptz,
  token_hash   bytea UNIQUE,
  created_at   timestamptz NOT NULL,
  created_by   uuid NOT NULL REFERENCES staff (id),
  paired_at    timestamptz,
  last_seen_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid REFERENCES staff (id),
  CHECK ((kind = 'poll') = (desk_number IS NOT NULL)),
  CHECK ((code_hash IS NULL) = (code_expires_at IS NULL)),
  CHECK ((token_hash IS NULL) = (paired_at IS NULL)),
  FOREIGN KEY (branch_id, desk_number) REFERENCES service_desk (branch_id, number)
);
CREATE INDEX branch_device_branch_idx ON branch_device (branch_id, desk_number);
CREATE INDEX branch_device_created_by_idx ON branch_device (created_by);
CREATE INDEX branch_device_revoked_by_idx ON branch_device (revoked_by) WHERE revoked_by IS NOT NULL;

-- Tickets ------------------------------------------------------------------------------------------------------------
-- The last number given that day: one row to lock, so that numbers have no gaps and begin anew each day.
CREATE TABLE ticket_counter (
  branch_id text NOT NULL REFERENCES branch (id),
  day       date NOT NULL,
  last      integer NOT NULL CHECK (last BETWEEN 1 AND 9999),
  PRIMARY KEY (branch_id, day)
);

CREATE TABLE ticket (
  id           uuid PRIMARY KEY,
  branch_id    text NOT NULL REFERENCES branch (id),
  day          date NOT NULL,
  -- Shown as letter and three digits, B-017: the letter of the tile, the number of the branch's day.
  letter       text NOT NULL CHECK (letter ~ '^[A-Z]$'),
  number       integer NOT NULL CHECK (number BETWEEN 1 AND 9999),
  service      text NOT NULL,
  priority     text NOT NULL CHECK (priority IN ('none', 'elderly', 'pregnant', 'disabled')),
  status       text NOT NULL CHECK (status IN ('waiting', 'called', 'serving', 'done', 'no_show', 'cancelled')),
  -- A member whose card was scanned at the kiosk.
  member_id    uuid REFERENCES member (id),
  issued_at    timestamptz NOT NULL,
  -- 0 for priority, 1 otherwise; and since when in the line (a ticket moved to another desk keeps its place).
  rank         smallint NOT NULL CHECK (rank IN (0, 1)),
  queued_at    timestamptz NOT NULL,
  -- Only for this desk, after it was moved there.
  for_desk     smallint,
  desk_number  smallint,
  staff_id     uuid REFERENCES staff (id),
  called_at    timestamptz,
  calls        smallint NOT NULL DEFAULT 0,
  -- The last instant at which the display had to change for it.
  announced_at timestamptz,
  ended_at     timestamptz,
  device_id    uuid REFERENCES branch_device (id),
  version      integer NOT NULL DEFAULT 1,
  UNIQUE (branch_id, day, number),
  CHECK ((status IN ('called', 'serving')) <= (desk_number IS NOT NULL AND staff_id IS NOT NULL AND called_at IS NOT NULL)),
  CHECK ((status IN ('done', 'no_show', 'cancelled')) = (ended_at IS NOT NULL))
);
-- The next one: first priority, then who waits longest.
CREATE INDEX ticket_waiting_idx ON ticket (branch_id, day, rank, queued_at, id) INCLUDE (for_desk, service) WHERE status = 'waiting';
-- One ticket at a time at a desk.
CREATE UNIQUE INDEX ticket_desk_idx ON ticket (branch_id, desk_number) WHERE status IN ('called', 'serving');
CREATE INDEX ticket_announced_idx ON ticket (branch_id, day, announced_at DESC) WHERE announced_at IS NOT NULL;
CREATE INDEX ticket_member_idx ON ticket (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX ticket_staff_idx ON ticket (staff_id);
CREATE INDEX ticket_device_idx ON ticket (device_id);

-- Visits -------------------------------------------------------------------------------------------------------------
CREATE TABLE visit (
  id              uuid PRIMARY KEY,
  branch_id       text NOT NULL REFERENCES branch (id),
  day             date NOT NULL,
  -- Local hour in which it was opened.
  hour            smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
  staff_id        uuid NOT NULL REFERENCES staff (id),
  desk_number     smallint,
  ticket_id       uuid UNIQUE REFERENCES ticket (id),
  member_id       uuid REFERENCES member (id),
  -- As it was then.
  segment         text CHECK (segment IN ('PBI_JK', 'PBI_APBD', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP')),
  opened_at       timestamptz NOT NULL,
  closed_at       timestamptz,
  -- From the ticket to the desk, and from there to the end, in seconds; no wait is known without a ticket.
  wait_seconds    integer CHECK (wait_seconds >= 0),
  service_seconds integer CHECK (service_seconds >= 0),
  -- The service that the visit counts under; the others stand in visit_service.
  service         text,
  avoidable       boolean,
  obstacle        text CHECK (obstacle IN ('no_phone', 'no_email', 'password', 'login_error', 'signal', 'did_not_know', 'prefers_office')),
  app_explained   boolean NOT NULL DEFAULT false,
  app_installed   boolean NOT NULL DEFAULT false,
  app_activated   boolean NOT NULL DEFAULT false,
  -- The one question of the exit poll: 1 (very dissatisfied) to 5 (very satisfied).
  rating          smallint CHECK (rating BETWEEN 1 AND 5),
  rated_at        timestamptz,
  version         integer NOT NULL DEFAULT 1,
  updated_at      timestamptz NOT NULL,
  CHECK ((closed_at IS NULL) = (service_seconds IS NULL)),
  CHECK (closed_at IS NULL OR (service IS NOT NULL AND avoidable IS NOT NULL AND closed_at >= opened_at)),
  CHECK (obstacle IS NULL OR avoidable),
  CHECK ((rating IS NULL) = (rated_at IS NULL)),
  CHECK ((member_id IS NULL) OR (segment IS NOT NULL))
);
CREATE UNIQUE INDEX visit_open_idx ON visit (staff_id) WHERE closed_at IS NULL;
CREATE INDEX visit_branch_idx ON visit (branch_id, day DESC, id DESC);
CREATE INDEX visit_member_idx ON visit (member_id, opened_at DESC) WHERE member_id IS NOT NULL;
CREATE INDEX visit_staff_idx ON visit (staff_id, day DESC);

-- What was done: by the console itself (with what it made), or ticked.
CREATE TABLE visit_service (
  id        uuid PRIMARY KEY,
  visit_id  uuid NOT NULL REFERENCES visit (id),
  service   text NOT NULL,
  source    text NOT NULL CHECK (source IN ('console', 'ticked')),
  -- What it made: 'transfer', 'complaint', 'service_request', 'record', 'print', 'app_help', with its id.
  made      text,
  made_id   text,
  at        timestamptz NOT NULL,
  CHECK ((source = 'console') = (made IS NOT NULL)),
  CHECK ((made IS NULL) = (made_id IS NULL))
);
CREATE UNIQUE INDEX visit_service_once_idx ON visit_service (visit_id, service, COALESCE(made, ''), COALESCE(made_id, ''));

-- Rights -------------------------------------------------------------------------------------------------------------
GRANT SELECT, INSERT ON service_desk, branch_device, ticket_counter, ticket, visit TO loket_app;
GRANT SELECT, INSERT, DELETE ON visit_service TO loket_app;
GRANT UPDATE (active, staff_id, seated_at, paused_at, pause_reason) ON service_desk TO loket_app;
GRANT UPDATE (code_hash, code_expires_at, token_hash, paired_at, last_seen_at, revoked_at, revoked_by) ON branch_device TO loket_app;
GRANT UPDATE (last) ON ticket_counter TO loket_app;
GRANT UPDATE (service, letter, status, member_id, rank, queued_at, for_desk, desk_number, staff_id, called_at, calls, announced_at, ended_at, version) ON ticket TO loket_app;
GRANT UPDATE (desk_number, ticket_id, member_id, segment, closed_at, wait_seconds, service_seconds, service, avoidable, obstacle, app_explained, app_installed,
              app_activated, rating, rated_at, version, updated_at) ON visit TO loket_app;

ALTER TABLE service_desk ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_service ENABLE ROW LEVEL SECURITY;
CREATE POLICY service_desk_all ON service_desk TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY branch_device_all ON branch_device TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY ticket_counter_all ON ticket_counter TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY ticket_all ON ticket TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY visit_all ON visit TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY visit_service_all ON visit_service TO loket_app
  USING (EXISTS (SELECT 1 FROM visit v WHERE v.id = visit_id)) WITH CHECK (EXISTS (SELECT 1 FROM visit v WHERE v.id = visit_id));

-- Single sign-on (OpenID Connect). A person of an identity provider is issuer + subject, never an e-mail address or a name.

-- Whom a provider's subject is here.
CREATE TABLE staff_identity (
  issuer       text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
  subject      text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  staff_id     uuid NOT NULL REFERENCES staff (id),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (staff_id, issuer)
);

-- An administrator's word that the person whom the provider calls `username` is this account. Used once, at the first sign-in.
CREATE TABLE staff_identity_link (
  issuer     text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
  username   text NOT NULL CHECK (length(username) BETWEEN 1 AND 255),
  staff_id   uuid NOT NULL REFERENCES staff (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, username)
);
CREATE INDEX staff_identity_link_staff_idx ON staff_identity_link (staff_id);

-- Logout tokens that were accepted: none works twice, and a session of the provider that has ended opens none here.
CREATE TABLE identity_logout (
  issuer      text NOT NULL,
  token_id    text NOT NULL CHECK (length(token_id) BETWEEN 1 AND 255),
  idp_session text,
  at          timestamptz NOT NULL,
  PRIMARY KEY (issuer, token_id)
);
CREATE INDEX identity_logout_session_idx ON identity_logout (issuer, idp_session);
CREATE INDEX identity_logout_at_idx ON identity_logout (at);

-- The provider's session behind a session of ours.
ALTER TABLE staff_session ADD COLUMN idp_issuer text, ADD COLUMN idp_session text;
CREATE INDEX staff_session_idp_idx ON staff_session (idp_issuer, idp_session) WHERE revoked_at IS NULL AND idp_issuer IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON staff_identity TO loket_app;
GRANT UPDATE (last_seen_at) ON staff_identity TO loket_app;
GRANT SELECT, DELETE ON staff_identity_link TO loket_app;
GRANT SELECT, INSERT, DELETE ON identity_logout TO loket_app;
-- Who comes for the first time gets a row; at every sign-in role and scope follow the claims.
GRANT INSERT (id, username, name, role, branch_id, region_id, password_hash, active, created_at) ON staff TO loket_app;
GRANT UPDATE (name, role, branch_id, region_id) ON staff TO loket_app;

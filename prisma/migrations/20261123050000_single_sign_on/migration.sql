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

-- The only way in which a sign-in makes, links or changes an account: the application's role has no right to write accounts or identities
-- itself, and whatever happens here stands in the audit, in the same statement. Role and scope are those of the claims.
-- Outcome: ok, disabled (nothing changed), or name_taken (the user name belongs to another account; nothing changed).
CREATE FUNCTION staff_of_identity(
  p_issuer text, p_subject text, p_called text, p_new_id uuid, p_username text, p_name text, p_role text, p_branch text, p_region text,
  p_password_hash text, p_at timestamptz, p_address text
) RETURNS TABLE (outcome text, staff_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_staff  staff%ROWTYPE;
  v_linked uuid;
  v_after  jsonb := jsonb_build_object('role', p_role, 'branchId', p_branch, 'regionId', p_region, 'name', p_name);
  v_before jsonb;
BEGIN
  -- One sign-in of a person at a time, also the first one.
  PERFORM pg_advisory_xact_lock(hashtextextended(p_issuer || ' ' || p_subject, 0));
  SELECT s.* INTO v_staff FROM staff s JOIN staff_identity i ON i.staff_id = s.id WHERE i.issuer = p_issuer AND i.subject = p_subject;
  IF NOT FOUND THEN
    SELECT s.* INTO v_staff FROM staff s JOIN staff_identity_link l ON l.staff_id = s.id
      WHERE l.issuer = p_issuer AND l.username = p_called AND l.expires_at > p_at FOR UPDATE OF l;
    v_linked := v_staff.id;
  END IF;
  IF v_staff.id IS NOT NULL AND NOT v_staff.active THEN
    RETURN QUERY SELECT 'disabled', v_staff.id;
    RETURN;
  END IF;

  IF v_staff.id IS NULL THEN
    INSERT INTO staff (id, username, name, role, branch_id, region_id, password_hash, active, created_at)
      VALUES (p_new_id, p_username, p_name, p_role, p_branch, p_region, p_password_hash, true, p_at) ON CONFLICT (username) DO NOTHING;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'name_taken', NULL::uuid;
      RETURN;
    END IF;
    INSERT INTO staff_identity VALUES (p_issuer, p_subject, p_new_id, p_at, p_at);
    PERFORM audit_append(COALESCE(p_branch, 'nation'), gen_random_uuid(), p_at, p_new_id, p_name, p_role, NULL, p_address, 'session.identity_created',
                         NULL, p_new_id::text, NULL, jsonb_build_object('after', v_after));
    RETURN QUERY SELECT 'ok', p_new_id;
    RETURN;
  END IF;

  IF v_linked IS NOT NULL THEN
    DELETE FROM staff_identity_link l WHERE l.issuer = p_issuer AND l.username = p_called;
    DELETE FROM staff_identity i WHERE i.staff_id = v_linked AND i.issuer = p_issuer;
    INSERT INTO staff_identity VALUES (p_issuer, p_subject, v_linked, p_at, p_at);
    PERFORM audit_append(COALESCE(p_branch, 'nation'), gen_random_uuid(), p_at, v_linked, p_name, p_role, NULL, p_address, 'session.identity_linked',
                         NULL, v_linked::text, NULL, '{}');
  ELSE
    UPDATE staff_identity i SET last_seen_at = p_at WHERE i.issuer = p_issuer AND i.subject = p_subject;
  END IF;
  v_before := jsonb_build_object('role', v_staff.role, 'branchId', v_staff.branch_id, 'regionId', v_staff.region_id, 'name', v_staff.name);
  IF v_before <> v_after THEN
    UPDATE staff s SET role = p_role, branch_id = p_branch, region_id = p_region, name = p_name WHERE s.id = v_staff.id;
    PERFORM audit_append(COALESCE(p_branch, 'nation'), gen_random_uuid(), p_at, v_staff.id, p_name, p_role, NULL, p_address, 'session.identity_changed',
                         NULL, v_staff.id::text, NULL, jsonb_build_object('before', v_before, 'after', v_after));
  END IF;
  RETURN QUERY SELECT 'ok', v_staff.id;
END $$;

GRANT SELECT ON staff_identity TO loket_app;
GRANT SELECT, INSERT, DELETE ON identity_logout TO loket_app;
REVOKE ALL ON FUNCTION staff_of_identity(text, text, text, uuid, text, text, text, text, text, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_of_identity(text, text, text, uuid, text, text, text, text, text, text, timestamptz, text) TO loket_app;

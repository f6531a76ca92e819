-- A desk can be locked: the session lives on, and opens again with the password. Sessions that ended long ago are deleted by a job.
ALTER TABLE staff_session ADD COLUMN locked_at timestamptz;

-- The session check is one read by primary key; noting the last act changes no indexed column, so it stays within the page.
ALTER TABLE staff_session SET (fillfactor = 80);

-- The instant from which a session is over for good: what the nightly job looks for.
CREATE INDEX staff_session_over_idx ON staff_session ((COALESCE(revoked_at, expires_at)));
CREATE INDEX sign_in_attempt_last_idx ON sign_in_attempt (last_at);

GRANT DELETE ON staff_session TO loket_app;

-- What is past its period of retention: the system alone takes files and names away. The audit is never touched.
GRANT UPDATE (file_name, content) ON evidence, complaint_file TO loket_app;
CREATE POLICY evidence_erase ON evidence FOR UPDATE TO loket_app
  USING ((SELECT current_setting('app.role', true)) = 'system') WITH CHECK (length(content) = 0);
CREATE POLICY complaint_file_erase ON complaint_file FOR UPDATE TO loket_app
  USING ((SELECT current_setting('app.role', true)) = 'system') WITH CHECK (length(content) = 0);
-- Nobody puts another content in the place of a file: it only ever goes, and only by the system. Attaching a file to its case stays as it was.
CREATE FUNCTION file_content_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF length(NEW.content) > 0 OR (SELECT current_setting('app.role', true)) IS DISTINCT FROM 'system' THEN
    RAISE EXCEPTION 'the content of a file is not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_content_kept BEFORE UPDATE ON evidence FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content OR OLD.file_name IS DISTINCT FROM NEW.file_name) EXECUTE FUNCTION file_content_kept();
CREATE TRIGGER complaint_file_content_kept BEFORE UPDATE ON complaint_file FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content OR OLD.file_name IS DISTINCT FROM NEW.file_name) EXECUTE FUNCTION file_content_kept();

-- What is still there of what is old: so that the nightly look finds the few that are due.
CREATE INDEX evidence_kept_idx ON evidence (uploaded_at) WHERE content <> '';
CREATE INDEX complaint_file_kept_idx ON complaint_file (uploaded_at) WHERE content <> '';

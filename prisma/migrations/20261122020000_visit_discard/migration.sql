-- A visit opened by mistake is taken away, with the ticket back in the line; one that is closed stays for good.
GRANT DELETE ON visit TO loket_app;
CREATE POLICY visit_delete_open ON visit AS RESTRICTIVE FOR DELETE TO loket_app USING (closed_at IS NULL);

-- The number of what was made (PF-2026-000123-4), so that a visit tells it without asking every area.
ALTER TABLE visit_service ADD COLUMN reference text CHECK (reference IS NULL OR (made IS NOT NULL AND length(reference) BETWEEN 1 AND 40));

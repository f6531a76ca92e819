-- A finding of the watch list ends with what came of it: reading that was found reasonable, or that is followed up.
ALTER TABLE reading_finding ADD COLUMN verdict text CHECK (verdict IN ('reasonable', 'follow_up'));
-- What was looked at before says no more than its note: it was settled.
UPDATE reading_finding SET verdict = 'reasonable' WHERE looked_at IS NOT NULL;
ALTER TABLE reading_finding ADD CHECK ((verdict IS NULL) = (looked_at IS NULL));
GRANT UPDATE (verdict) ON reading_finding TO loket_app;
-- How many findings of an office wait: asked with every page of a supervisor.
CREATE INDEX reading_finding_open_idx ON reading_finding (branch_id, staff_id) WHERE looked_at IS NULL;

-- The office that holds a cycle last, beside the facts that say it: the list behind a number of the complaints report is a range of an index, for one office as for all. A
-- column, because row-level security lets no expression on jsonb be an index condition.
ALTER TABLE complaint_cycle ADD COLUMN office text GENERATED ALWAYS AS (COALESCE(places -> -1 ->> 'branchId', 'pusat')) STORED;
CREATE INDEX complaint_cycle_office_idx ON complaint_cycle (office, started_at, complaint_id, number);

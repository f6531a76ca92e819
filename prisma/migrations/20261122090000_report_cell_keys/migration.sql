-- A report under a filter reads one key over many days of many branches: by the primary key it would read every key of each day.
CREATE INDEX visit_cell_key_idx ON visit_cell (scope_id, grain, dim, key, period);

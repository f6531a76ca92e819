-- App adoption: monthly figures from files, counts alone and nobody's data. A file's month of a branch is one import; of the imports of a branch, kind and month one is
-- live, the others stay as what was replaced or withdrawn.

CREATE TABLE adoption_import (
  id            uuid PRIMARY KEY,
  branch_id     text NOT NULL REFERENCES branch (id),
  -- The 1st of the month.
  period        date NOT NULL CHECK (extract(day FROM period) = 1),
  kind          text NOT NULL CHECK (kind IN ('users', 'transactions', 'population')),
  file_name     text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  -- SHA-256 of the file.
  file_hash     bytea NOT NULL CHECK (length(file_hash) = 32),
  -- Where the file has its figures from, and the latest day that it names.
  source        text NOT NULL CHECK (length(source) <= 300),
  as_of         date NOT NULL,
  row_count     integer NOT NULL CHECK (row_count > 0),
  imported_by   uuid NOT NULL REFERENCES staff (id),
  imported_at   timestamptz NOT NULL,
  -- Since when it is not live any more, by whom, and the import that took its place (none when it was withdrawn).
  replaced_at   timestamptz,
  replaced_by   uuid REFERENCES staff (id),
  replaced_with uuid REFERENCES adoption_import (id),
  UNIQUE (id, branch_id, period),
  CHECK ((replaced_at IS NULL) = (replaced_by IS NULL)),
  CHECK (replaced_with IS NULL OR replaced_at IS NOT NULL),
  CHECK (as_of >= period AND as_of < period + interval '1 month')
);
CREATE UNIQUE INDEX adoption_import_live_idx ON adoption_import (branch_id, kind, period) WHERE replaced_at IS NULL;
CREATE INDEX adoption_import_branch_idx ON adoption_import (branch_id, imported_at DESC, id DESC);
CREATE INDEX adoption_import_imported_by_idx ON adoption_import (imported_by);
CREATE INDEX adoption_import_replaced_by_idx ON adoption_import (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX adoption_import_replaced_with_idx ON adoption_import (replaced_with) WHERE replaced_with IS NOT NULL;

CREATE TABLE adoption_users (
  import_id uuid NOT NULL,
  -- Line of the file.
  line      integer NOT NULL CHECK (line > 0),
  branch_id text NOT NULL,
  period    date NOT NULL,
  segment   text NOT NULL CHECK (segment IN ('PBI_JK', 'PBI_APBD', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP')),
  -- Null: all ages of the segment in one row.
  age_band  text CHECK (age_band IN ('under_18', '18_25', '26_40', '41_60', 'over_60')),
  users     integer NOT NULL CHECK (users >= 0),
  members   integer CHECK (members >= users),
  PRIMARY KEY (import_id, line),
  FOREIGN KEY (import_id, branch_id, period) REFERENCES adoption_import (id, branch_id, period)
);
CREATE UNIQUE INDEX adoption_users_once_idx ON adoption_users (import_id, segment, COALESCE(age_band, ''));
CREATE INDEX adoption_users_branch_idx ON adoption_users (branch_id, period, import_id);

CREATE TABLE adoption_transactions (
  import_id uuid NOT NULL,
  line      integer NOT NULL CHECK (line > 0),
  branch_id text NOT NULL,
  period    date NOT NULL,
  type      text NOT NULL,
  count     integer NOT NULL CHECK (count >= 0),
  PRIMARY KEY (import_id, line),
  UNIQUE (import_id, type),
  FOREIGN KEY (import_id, branch_id, period) REFERENCES adoption_import (id, branch_id, period)
);
CREATE INDEX adoption_transactions_branch_idx ON adoption_transactions (branch_id, period, import_id);

CREATE TABLE adoption_population (
  import_id   uuid PRIMARY KEY,
  line        integer NOT NULL CHECK (line > 0),
  branch_id   text NOT NULL,
  period      date NOT NULL,
  inhabitants integer NOT NULL CHECK (inhabitants > 0),
  members     integer NOT NULL CHECK (members BETWEEN 1 AND inhabitants),
  FOREIGN KEY (import_id, branch_id, period) REFERENCES adoption_import (id, branch_id, period)
);
CREATE INDEX adoption_population_branch_idx ON adoption_population (branch_id, period, import_id);

-- Rights -------------------------------------------------------------------------------------------------------------
GRANT SELECT, INSERT ON adoption_import, adoption_users, adoption_transactions, adoption_population TO loket_app;
GRANT UPDATE (replaced_at, replaced_by, replaced_with) ON adoption_import TO loket_app;

ALTER TABLE adoption_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE adoption_users ENABLE ROW LEVEL SECURITY;
ALTER TABLE adoption_transactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE adoption_population ENABLE ROW LEVEL SECURITY;
CREATE POLICY adoption_import_all ON adoption_import TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY adoption_users_all ON adoption_users TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY adoption_transactions_all ON adoption_transactions TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));
CREATE POLICY adoption_population_all ON adoption_population TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[])) WITH CHECK ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]));

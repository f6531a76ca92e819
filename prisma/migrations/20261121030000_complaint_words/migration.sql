-- Names of complaints by the beginnings of their words with B-tree ranges, as member_word finds members: a search stops where it has enough, and
-- what it finds is counted in the index alone. What the queue filters by stands beside the word. One row a distinct word of a name.
CREATE TABLE complaint_word (
  -- The branch that holds the case; '' for the central office, so that one range serves every office.
  office       text NOT NULL,
  open         boolean NOT NULL,
  word         text COLLATE "C" NOT NULL,
  -- The word before it in the order of the words of the same name, '' for the first: a name with several words in a range is found at one of them.
  previous     text COLLATE "C" NOT NULL,
  name_key     text COLLATE "C" NOT NULL,
  received_at  timestamptz NOT NULL,
  complaint_id uuid NOT NULL,
  status       text NOT NULL,
  level        text,
  category     text,
  channel      text NOT NULL,
  assigned     boolean NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

-- The rows of these complaints.
CREATE FUNCTION complaint_words_of(p complaint) RETURNS SETOF complaint_word LANGUAGE sql STABLE AS $$
  SELECT COALESCE(p.branch_id, ''), p.status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused'),
    word, COALESCE(lag(word) OVER (ORDER BY word), ''), p.name_key, p.received_at, p.id, p.status, p.level, p.category, p.channel, p.assignee_id IS NOT NULL
  FROM (SELECT DISTINCT piece COLLATE "C" AS word FROM string_to_table(p.name_key, ' ') piece WHERE piece <> '') pieces
$$;
REVOKE ALL ON FUNCTION complaint_words_of(complaint) FROM PUBLIC;

INSERT INTO complaint_word SELECT w.* FROM complaint c CROSS JOIN LATERAL complaint_words_of(c) w ORDER BY w.office, w.open, w.word;
ALTER TABLE complaint_word ADD PRIMARY KEY (complaint_id, word);
ALTER TABLE complaint_word ADD FOREIGN KEY (complaint_id) REFERENCES complaint (id) ON DELETE CASCADE;
CREATE INDEX complaint_word_idx ON complaint_word (office, open, word) INCLUDE (previous, name_key, received_at, complaint_id, status, level, category, channel, assigned);

CREATE FUNCTION complaint_word_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO complaint_word SELECT w.* FROM after a CROSS JOIN LATERAL complaint_words_of(a) w;
    RETURN NULL;
  END IF;
  -- A difference of sets and lookups by id: as good for one case as for ten thousand, whichever of them the plan was made for.
  SELECT array_agg(changed.id) INTO v_changed FROM (
    SELECT id, name_key, branch_id, received_at, status, level, category, channel, assignee_id IS NULL FROM after
    EXCEPT SELECT id, name_key, branch_id, received_at, status, level, category, channel, assignee_id IS NULL FROM before) changed;
  IF v_changed IS NOT NULL THEN
    DELETE FROM complaint_word WHERE complaint_id = ANY (v_changed);
    INSERT INTO complaint_word SELECT w.* FROM complaint c CROSS JOIN LATERAL complaint_words_of(c) w WHERE c.id = ANY (v_changed);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER complaint_word_insert AFTER INSERT ON complaint REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION complaint_word_keep();
CREATE TRIGGER complaint_word_update AFTER UPDATE ON complaint REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION complaint_word_keep();

GRANT SELECT ON complaint_word TO loket_app;
ALTER TABLE complaint_word ENABLE ROW LEVEL SECURITY;
-- A search looks in the scope of the queue alone: cases at the central office are found by those who see every office.
CREATE POLICY complaint_word_read ON complaint_word FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR office = ANY ((SELECT actor_branches())::text[]));

-- Rare filters and beginnings of references. The index stands on expressions that complaint_found alone writes: a page that is met on the way
-- through its order is not taken for a few rows of a bitmap, which would all be read and sorted.
DROP FUNCTION complaint_found(text, text, boolean, text, text, text, text, integer);
DROP INDEX complaint_filter_idx;
CREATE INDEX complaint_filter_idx ON complaint USING gin ((branch_id || ''), (status || ''), (level || ''), (category || ''), (channel || '')) WITH (fastupdate = off);

CREATE FUNCTION complaint_found(p_reference text, p_open boolean, p_status text, p_level text, p_category text, p_channel text, p_most integer)
RETURNS TABLE (id uuid, branch_id text, status text, level text, category text, channel text, assignee_id uuid, urgency smallint, due_at timestamptz, received_at timestamptz, call_back_from timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT c.id, c.branch_id, c.status, c.level, c.category, c.channel, c.assignee_id, c.urgency, c.due_at, c.received_at, c.call_back_from FROM complaint c WHERE '
    || CASE WHEN actor_national() THEN 'true' ELSE '(c.branch_id || '''') = ANY ($1)' END
    || CASE WHEN p_reference IS NULL THEN '' ELSE ' AND c.reference COLLATE "C" >= $2 AND c.reference COLLATE "C" < $2 || ''~''' END
    || CASE WHEN p_open THEN ' AND c.status IN (''received'', ''returned'', ''supervisor_review'', ''routed'', ''in_progress'', ''waiting_provider'', ''paused'')' ELSE '' END
    || CASE WHEN p_status IS NULL THEN '' ELSE ' AND (c.status || '''') = $3' END
    || CASE WHEN p_level IS NULL THEN '' ELSE ' AND (c.level || '''') = $4' END
    || CASE WHEN p_category IS NULL THEN '' ELSE ' AND (c.category || '''') = $5' END
    || CASE WHEN p_channel IS NULL THEN '' ELSE ' AND (c.channel || '''') = $6' END
    || CASE WHEN p_most IS NULL THEN '' ELSE ' LIMIT $7' END
    USING actor_branches(), p_reference, p_status, p_level, p_category, p_channel, p_most;
END $$;
REVOKE ALL ON FUNCTION complaint_found(text, boolean, text, text, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION complaint_found(text, boolean, text, text, text, text, integer) TO loket_app;

-- The orders of the queue with what it filters by and row-level security looks at, those of the open ones with the name as well: a long way to a
-- page is gone in the index alone.
DROP INDEX complaint_received_idx, complaint_time_idx, complaint_open_received_idx, complaint_nation_received_idx, complaint_urgency_idx, complaint_nation_urgency_idx,
  complaint_due_idx, complaint_nation_due_idx;
CREATE INDEX complaint_received_idx ON complaint (branch_id, received_at, id) INCLUDE (status, level, category, channel, last_branch_id, member_id);
CREATE INDEX complaint_time_idx ON complaint (received_at, id) INCLUDE (branch_id, status, level, category, channel, last_branch_id, member_id);
CREATE INDEX complaint_open_received_idx ON complaint (branch_id, received_at, id) INCLUDE (due_at, status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_received_idx ON complaint (received_at, id) INCLUDE (branch_id, due_at, status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_urgency_idx ON complaint (branch_id, urgency, due_at, id) INCLUDE (status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_urgency_idx ON complaint (urgency, due_at, id) INCLUDE (branch_id, status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_due_idx ON complaint (branch_id, due_at, id) INCLUDE (status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');
CREATE INDEX complaint_nation_due_idx ON complaint (due_at, id) INCLUDE (branch_id, status, level, category, channel, assignee_id, name_key, last_branch_id, member_id) WHERE status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused');

ANALYZE complaint;
ANALYZE complaint_word;

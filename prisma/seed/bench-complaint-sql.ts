const NOW = "current_setting('bench.now')::timestamptz";
const COUNT = "current_setting('bench.complaints')::integer";
const ms = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::bigint`;

/** Sixty more handlers at each branch: a handler holds some hundred cases, as at an office of that size. */
export const HANDLERS = `
  INSERT INTO staff (id, username, name, role, branch_id, region_id, password_hash, active, created_at)
  SELECT gen_random_uuid(), 'aduan' || n || '.' || branch_id, name || ' ' || n, role, branch_id, region_id, password_hash, true, created_at
  FROM staff, generate_series(2, 61) n WHERE role = 'complaint_handler' AND branch_id IS NOT NULL ON CONFLICT DO NOTHING`;

/** What chance decides of each case, once: member, moment, where it stands. Nearly all open ones are young. */
export const DRAFTS = [
  `CREATE TEMP TABLE bench_member ON COMMIT DROP AS
     SELECT row_number() OVER (ORDER BY md5(id::text)) AS n, id, branch_id, regency_code, name, name_key, phone FROM member LIMIT ${COUNT}`,
  'CREATE UNIQUE INDEX ON bench_member (n)',
  `CREATE TEMP TABLE bench_handler ON COMMIT DROP AS
     SELECT branch_id, array_agg(id ORDER BY username) AS ids FROM staff WHERE role = 'complaint_handler' AND branch_id IS NOT NULL GROUP BY 1`,
  `CREATE TEMP TABLE bench_facility ON COMMIT DROP AS SELECT branch_id, array_agg(code ORDER BY code) AS codes FROM facility GROUP BY 1`,
  `CREATE TEMP TABLE bench_draft ON COMMIT DROP AS
   SELECT row_number() OVER (ORDER BY received_at)::integer AS i, d.* FROM (
     SELECT n, n % 10 = 0 AS open, ${NOW} - CASE
              WHEN n % 10 = 0 AND random() < 0.85 THEN random() * interval '12 days'
              WHEN n % 10 = 0 THEN random() * interval '120 days'
              ELSE interval '1 day' + random() * interval '730 days' END - interval '1 minute' AS received_at,
            random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6
     FROM generate_series(1, ${COUNT}) n) d`,
  // ISO 7064 MOD 11,10, as lib/values/reference counts it.
  `CREATE FUNCTION pg_temp.check_digit(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
   DECLARE product integer := 10; total integer;
   BEGIN
     FOR k IN 1..length(digits) LOOP
       total := (product + substr(digits, k, 1)::integer) % 10;
       IF total = 0 THEN total := 10; END IF;
       product := (total * 2) % 11;
     END LOOP;
     RETURN ((11 - product) % 10)::text;
   END $$`,
];

/** A value by chance `r`, with the share up to which each goes. */
const spread = (r: string, shares: readonly (readonly [value: string, upTo: number])[], last: string) =>
  `CASE ${shares.map(([value, upTo]) => `WHEN ${r} < ${upTo} THEN '${value}'`).join(' ')} ELSE '${last}' END`;

const STATUS = `CASE
  WHEN open AND central THEN ${spread('r2', [['received', 0.8], ['returned', 0.95]], 'supervisor_review')}
  WHEN open THEN ${spread('r2', [['routed', 0.3], ['in_progress', 0.8], ['waiting_provider', 0.92]], 'paused')}
  WHEN received_at > ${NOW} - interval '12 days' THEN ${spread('r2', [['resolved', 0.9], ['rejected', 0.98]], 'merged')}
  ELSE ${spread('r2', [['merged', 0.01]], 'closed')} END`;
const LEVEL = `CASE WHEN central AND r3 < 0.9 THEN NULL ELSE ${spread('r3', [['red', 0.03], ['yellow', 0.3]], 'green')} END`;
const CATEGORY = `CASE WHEN central AND r3 < 0.9 THEN NULL ELSE ${spread('r4', [
  ['membership', 0.38], ['contribution', 0.56], ['primary_care', 0.68], ['hospital', 0.8], ['app', 0.88], ['referral', 0.94], ['pbi_deactivated', 0.98], ['office_staff', 0.995],
], 'service_fine')} END`;
const CHANNEL = spread('r5', [['mobile_jkn', 0.45], ['care_center', 0.65], ['branch_office', 0.8], ['pandawa', 0.9], ['website', 0.95], ['social_media', 0.98], ['email', 0.995]], 'sp4n_lapor');
/** The number within the month is the number of the case; the millionth begins anew, as the sequence does. */
const DIGITS = `to_char(received_at AT TIME ZONE 'Asia/Jakarta', 'YYMM') || lpad((1 + (i - 1) % 999999)::text, 6, '0')`;

export const COMPLAINTS = `
  INSERT INTO complaint (id, reference, source, source_number, channel, received_at, branch_id, last_branch_id, member_id, reporter_name, reporter_phone, reporter_relation,
    name_key, regency_code, subject, description, category, detail, level, facility_code, status, assignee_id, urgency, due_at, due_clock, first_response_due_at, resolve_due_at,
    legal_due_at, first_response_at, paused_until, ended_at, escalate_at, reopen_until, answer, call_back_from, created_at, updated_at, version, merged_into_id)
  SELECT id,
    'PG-' || left(digits, 4) || '-' || right(digits, 6) || '-' || pg_temp.check_digit(digits),
    CASE WHEN channel = 'mobile_jkn' THEN 'mobile-jkn' END, CASE WHEN channel = 'mobile_jkn' THEN 'MJ' || lpad(i::text, 9, '0') END,
    channel, received_at, CASE WHEN NOT central THEN branch_id END, CASE WHEN NOT central OR status <> 'received' THEN branch_id END,
    member_id, name, phone, ${spread('r6', [['self', 0.6], ['family', 0.95]], 'other')},
    name_key, regency_code, initcap(replace(COALESCE(category, 'pengaduan'), '_', ' ')) || ' peserta JKN nomor ' || i,
    'Peserta menyampaikan keluhan atas layanan dan mohon tindak lanjut segera. ' || repeat('Keterangan tambahan dari peserta. ', 1 + i % 6),
    category, CASE WHEN category IS NOT NULL THEN 'other' END, level, CASE WHEN r6 < 0.4 THEN facility_code END,
    status, assignee_id, CASE level WHEN 'red' THEN 0 WHEN 'green' THEN 2 ELSE 1 END,
    CASE WHEN NOT open THEN '9999-12-31T00:00Z' WHEN answered_at IS NULL THEN LEAST(first_due, resolve_due, legal_due) ELSE LEAST(resolve_due, legal_due) END,
    CASE WHEN NOT open THEN NULL WHEN answered_at IS NULL AND first_due <= LEAST(resolve_due, legal_due) THEN 'first_response' WHEN resolve_due <= legal_due THEN 'resolve' ELSE 'legal' END,
    first_due, resolve_due, legal_due, answered_at, CASE WHEN status = 'paused' THEN ${NOW} + r1 * interval '5 days' END, ended_at,
    CASE WHEN open AND legal_due > ${NOW} THEN legal_due END, CASE WHEN NOT open THEN ended_at + interval '14 days' END,
    CASE WHEN status IN ('resolved', 'closed') THEN 'Sudah ditindaklanjuti oleh kantor cabang; peserta sudah diberi tahu.' END,
    CASE WHEN open AND legal_due < ${NOW} AND r1 < 0.5 THEN ${NOW} + (r1 - 0.4) * interval '2 days' END,
    received_at, COALESCE(ended_at, answered_at, received_at), 1, CASE WHEN status = 'merged' THEN before_id END
  FROM (
    SELECT s.*, lag(id) OVER (ORDER BY i) AS before_id, ${DIGITS} AS digits,
      CASE WHEN status IN ('in_progress', 'waiting_provider', 'paused') OR (NOT open AND r6 < 0.98) THEN handlers[1 + floor(r6 * cardinality(handlers))::integer] END AS assignee_id,
      CASE WHEN status IN ('in_progress', 'waiting_provider', 'paused') OR NOT open THEN LEAST(${NOW}, received_at + r1 * interval '5 hours') END AS answered_at,
      CASE WHEN NOT open THEN LEAST(${NOW} - interval '1 minute', received_at + interval '5 hours' + r2 * r2 * interval '12 days') END AS ended_at,
      received_at + CASE level WHEN 'red' THEN interval '30 minutes' ELSE interval '6 hours' END AS first_due,
      received_at + CASE level WHEN 'red' THEN interval '30 hours' WHEN 'green' THEN interval '14 days' ELSE interval '7 days' END AS resolve_due,
      received_at + interval '7 days' AS legal_due
    FROM (
      SELECT d.*, (lpad(to_hex(${ms('received_at')}), 12, '0') || '7c01' || '8' || substr(md5(i::text), 1, 15))::uuid AS id, m.id AS member_id, m.branch_id, m.regency_code, m.name, m.name_key, m.phone, h.ids AS handlers, f.codes[1 + floor(r1 * cardinality(f.codes))::integer] AS facility_code,
        ${STATUS} AS status, ${LEVEL} AS level, ${CATEGORY} AS category, ${CHANNEL} AS channel
      FROM (SELECT *, open AND r1 < 0.01 AS central FROM bench_draft) d
      JOIN bench_member m ON m.n = 1 + (d.n - 1) % (SELECT count(*) FROM bench_member) JOIN bench_handler h ON h.branch_id = m.branch_id JOIN bench_facility f ON f.branch_id = m.branch_id) s
    ) c ORDER BY i`;

const PLACES = `jsonb_build_array(jsonb_build_object('since', ${ms('c.received_at')}, 'branchId', c.branch_id))`;
const LEVELS = `CASE WHEN c.level IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('at', ${ms('c.received_at')}, 'level', c.level)) END`;
const PAUSES = `CASE WHEN c.status <> 'paused' THEN '[]' ELSE jsonb_build_array(jsonb_build_object('reason', 'member_documents', 'note', 'Menunggu surat.', 'fileId', NULL,
  'startedAt', ${ms('c.updated_at')}, 'startedBy', 'Petugas', 'resumedAt', NULL, 'resumedBy', NULL)) END`;
const verdict = (due: string, at: string) => `jsonb_build_object('dueAt', ${ms(due)}, 'at', ${ms(at)}, 'kept', ${at} <= ${due})`;

/** One cycle a case, with the verdicts of the clocks that have stopped. */
export const CYCLES = `
  INSERT INTO complaint_cycle (complaint_id, number, started_at, places, levels, pauses, first_response_at, ended_at, outcome, first_response_due_at, resolve_due_at, legal_due_at, verdicts)
  SELECT c.id, 1, c.received_at, ${PLACES}, ${LEVELS}, ${PAUSES}, c.first_response_at, c.ended_at,
    CASE WHEN c.ended_at IS NOT NULL THEN CASE c.status WHEN 'closed' THEN 'resolved' ELSE c.status END END, c.first_response_due_at, c.resolve_due_at, c.legal_due_at,
    CASE WHEN c.first_response_at IS NULL THEN '{}' ELSE jsonb_build_object('first_response', ${verdict('c.first_response_due_at', 'c.first_response_at')}) END
    || CASE WHEN c.ended_at IS NULL THEN '{}' ELSE jsonb_build_object('resolve', ${verdict('c.resolve_due_at', 'c.ended_at')}, 'legal', ${verdict('c.legal_due_at', 'c.ended_at')}) END
  FROM complaint c ORDER BY c.id`;

/** Two or three lines of history a case: received, first answer, end. */
export const EVENTS = `
  INSERT INTO complaint_event (id, complaint_id, cycle, at, actor_name, branch_id, action, from_status, to_status, note)
  SELECT gen_random_uuid(), c.id, 1, e.at, 'Petugas', c.branch_id, e.action, e.before, e.after, e.note
  FROM complaint c CROSS JOIN LATERAL (VALUES
    (c.received_at, 'receive', NULL, 'routed', ''),
    (c.first_response_at, 'respond', 'routed', 'in_progress', 'Terima kasih, pengaduan sedang kami periksa.'),
    (c.ended_at, 'resolve', 'in_progress', c.status, 'Sudah ditindaklanjuti.')) AS e (at, action, before, after, note)
  WHERE e.at IS NOT NULL ORDER BY c.id, e.at`;

export const NUMBERS = `
  INSERT INTO complaint_number (complaint_id, system, number, number_key)
  SELECT id, 'sp4n_lapor', 'SP4N-' || right(reference, 8), 'SP4N' || replace(right(reference, 8), '-', '') FROM complaint WHERE substr(reference, 13, 1) = '7' ORDER BY id`;

export const CALL_BACKS = `
  INSERT INTO call_back (id, complaint_id, cycle, branch_id, member_id, reason, flagged_at, time_zone, phone, status, due_from, due_until, updated_at)
  SELECT gen_random_uuid(), c.id, 1, c.branch_id, c.member_id, 'deadline_passed', c.legal_due_at, 'Asia/Jakarta', c.reporter_phone, 'open', c.call_back_from,
    c.call_back_from + interval '3 hours', c.legal_due_at
  FROM complaint c WHERE c.call_back_from IS NOT NULL ORDER BY c.id`;

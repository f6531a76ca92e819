import { HOUR_BUCKETS, HOUR_EDGES, NO_PEMDA, TRANSFER_DIMS } from '@/lib/reports/model';
import type { ReportSource } from './source';

const EDGES = `ARRAY[${HOUR_EDGES.map((edge) => edge * 3_600).join(',')}]`;
const TIMED = ['all', 'segment', 'pemda', 'facility'];
const COUNTS = ['requested', 'waiting', 'approved', 'applied', 'rejected', 'cancelled', 'automatic', 'decided', 'refused'] as const;
const hours = Array.from({ length: HOUR_BUCKETS }, (_, position) => `(count(*) FILTER (WHERE x.bucket = ${position}))::int`).join(',');
const is = (condition: string) => `(${condition})::int`;
/** The instants of a branch's local day. */
const onDay = (at: string) => `${at} >= t.period::timestamp AT TIME ZONE b.time_zone AND ${at} < (t.period + 1)::timestamp AT TIME ZONE b.time_zone`;
/** Decided by a person: approved or rejected in the end, and not by the rules alone. The time is that of the last decision. */
const DECIDED = `NOT x.automatic AND x.decided_at IS NOT NULL AND x.status IN ('approved', 'applied', 'rejected')`;

/** What the audit holds of requests that came to nothing: as the index on them says it. */
const REFUSED = "(action = 'transfer.request_refused' OR (action = 'refused' AND object_id = 'transfers.request'))";

/**
 * Transfers, counted on the branch's local day of their request, by where they stand now; and the requests that the rules refused at the counter, which the audit
 * alone knows. Under `code` a transfer counts once under each rule that weighed in.
 */
export const TRANSFERS: ReportSource = {
  id: 'transfers',
  cells: 'transfer_cell',
  dims: TRANSFER_DIMS,
  branchOnly: [],
  central: false,
  columns: [...COUNTS.map((name) => ({ name, kind: 'count' as const })), { name: 'decision_hours', kind: 'array', length: HOUR_BUCKETS, dims: TIMED }],
  fresh: `SELECT x.scope_id, x.period, d.dim, d.key, ${COUNTS.map((name) => `sum(x.${name})::int AS ${name}`).join(', ')},
    CASE WHEN d.dim <> 'code' THEN ARRAY[${hours}] ELSE '{}' END AS decision_hours
  FROM (
    SELECT t.scope_id, t.period, x.segment, COALESCE(x.local_government_id, '${NO_PEMDA}') AS pemda, x.to_facility_code AS facility, x.codes, 1 AS requested,
      ${is("x.status IN ('requested', 'returned')")} AS waiting, ${is("x.status = 'approved'")} AS approved, ${is("x.status = 'applied'")} AS applied,
      ${is("x.status = 'rejected'")} AS rejected, ${is("x.status = 'cancelled'")} AS cancelled, ${is('x.automatic')} AS automatic, ${is(DECIDED)} AS decided, 0 AS refused,
      CASE WHEN ${DECIDED} THEN width_bucket(ceil(extract(epoch FROM x.decided_at - x.requested_at))::int - 1, ${EDGES}) END AS bucket
    FROM touched t JOIN branch b ON b.id = t.scope_id JOIN transfer x ON x.branch_id = t.scope_id AND ${onDay('x.requested_at')}
    UNION ALL
    SELECT t.scope_id, t.period, NULL, NULL, NULL, ARRAY(SELECT c FROM jsonb_array_elements_text(a.detail -> 'codes') c WHERE c ~ '^T[0-9]+$'), 0, 0, 0, 0, 0, 0, 0, 0, 1, NULL
    FROM touched t JOIN branch b ON b.id = t.scope_id JOIN audit_event a ON a.chain = t.scope_id AND ${onDay('a.at')}
    WHERE ${REFUSED}
      AND EXISTS (SELECT FROM jsonb_array_elements_text(a.detail -> 'codes') c WHERE c ~ '^T[0-9]+$')) x
  CROSS JOIN LATERAL (
    SELECT * FROM (VALUES ('all', ''), ('segment', x.segment), ('pemda', x.pemda), ('facility', x.facility)) one (dim, key) WHERE key IS NOT NULL
    UNION ALL SELECT 'code', code FROM unnest(x.codes) code) d
  GROUP BY x.scope_id, x.period, d.dim, d.key`,
  firstDay: `SELECT min((first AT TIME ZONE b.time_zone)::date) AS day FROM branch b CROSS JOIN LATERAL (
    SELECT min(requested_at) AS first FROM transfer WHERE branch_id = b.id
    UNION ALL SELECT min(at) FROM audit_event WHERE chain = b.id AND ${REFUSED}) x`,
};

import { ANSWER_HOUR_BUCKETS, ANSWER_HOUR_EDGES, CALL_RESULTS, CENTRAL, COMPLAINT_DIMS, UNCLASSIFIED } from '@/lib/reports/model';
import type { ReportSource } from './source';

const EDGES = `ARRAY[${ANSWER_HOUR_EDGES.map((edge) => edge * 3_600).join(',')}]`;
const COUNTS = [
  'cycles', 'again', 'open', 'resolved', 'rejected', 'merged', 'reopened', 'legal_kept', 'legal_missed', 'resolve_kept', 'resolve_missed', 'response_kept', 'response_missed', 'response_running',
  'held', 'returned', 'rate_asked', 'calls', 'confirmed', 'unconfirmed',
] as const;
type Count = (typeof COUNTS)[number];

/** Whether a condition holds, as a number; unknown counts as no. */
const is = (condition: string) => `((${condition}) IS TRUE)::int`;
const kept = (clock: string) => is(`n.verdicts -> '${clock}' ->> 'kept' = 'true'`);
const missed = (clock: string) => is(`n.verdicts -> '${clock}' ->> 'kept' = 'false'`);
const ANSWERED = "n.outcome IN ('resolved', 'rejected')";
const LAST = 'n.number = n.latest';

/** The rows of one kind: its counts, nothing of the others. */
const rows = (counts: Partial<Record<Count, string>>, { bucket = 'NULL::int', rating = 'NULL::int', result = 'NULL::text' } = {}) =>
  `SELECT t.scope_id, t.period, n.channel, n.category, n.level, ${COUNTS.map((name) => `${counts[name] ?? '0'} AS ${name}`).join(', ')}, ${bucket} AS bucket, ${rating} AS rating, ${result} AS result`;
/** FROM of the rows of an office `h.id` on its local day of an instant. */
const onDay = (from: string, at: string) =>
  `FROM ${from} LEFT JOIN branch b ON b.id = h.id JOIN touched t ON t.scope_id = h.id AND t.period = n.period WHERE (${at} AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date = n.period`;
/** The instants of a day in whichever zone. */
const around = (at: string) => `${at} >= p.period::timestamp AT TIME ZONE 'Asia/Jayapura' AND ${at} < (p.period + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'`;
const positions = (length: number, is: (position: number) => string) => `ARRAY[${Array.from({ length }, (_, position) => `(count(*) FILTER (WHERE ${is(position)}))::int`).join(',')}]`;

/**
 * Complaints by cycle: a reopening is a cycle of its own, with its own clocks. A cycle counts on the local day on which it began, at the office that holds it last, by where it
 * stands now and by the verdicts that were made when its events happened. `held` and `returned` count it at every branch that held it. Call-backs count on the local day on
 * which they were flagged.
 */
export const COMPLAINTS: ReportSource = {
  id: 'complaints',
  cells: 'complaint_cell',
  dims: COMPLAINT_DIMS,
  branchOnly: [],
  central: true,
  columns: [
    ...COUNTS.map((name) => ({ name, kind: 'count' as const })),
    { name: 'resolve_hours', kind: 'array', length: ANSWER_HOUR_BUCKETS, dims: COMPLAINT_DIMS },
    { name: 'call_results', kind: 'array', length: CALL_RESULTS.length, dims: COMPLAINT_DIMS },
    { name: 'ratings', kind: 'array', length: 5, dims: COMPLAINT_DIMS },
  ],
  fresh: `WITH near AS MATERIALIZED (
    SELECT p.period, y.number, y.started_at, y.ended_at, y.outcome, y.office, y.places, y.verdicts, COALESCE(y.levels -> -1 ->> 'level', '${UNCLASSIFIED}') AS level,
      c.channel, COALESCE(c.category, '${UNCLASSIFIED}') AS category, c.rating, c.cycle AS latest
    FROM (SELECT DISTINCT period FROM touched) p JOIN complaint_cycle y ON ${around('y.started_at')} JOIN complaint c ON c.id = y.complaint_id),
  calls AS MATERIALIZED (
    SELECT p.period, k.branch_id, k.flagged_at, k.confirmed, COALESCE(k.outcome, k.status) AS result, COALESCE(y.levels -> -1 ->> 'level', '${UNCLASSIFIED}') AS level,
      c.channel, COALESCE(c.category, '${UNCLASSIFIED}') AS category
    FROM (SELECT DISTINCT period FROM touched) p JOIN call_back k ON ${around('k.flagged_at')} JOIN complaint c ON c.id = k.complaint_id
    LEFT JOIN complaint_cycle y ON y.complaint_id = k.complaint_id AND y.number = k.cycle)
  SELECT x.scope_id, x.period, d.dim, d.key, ${COUNTS.map((name) => `sum(x.${name})::int AS ${name}`).join(', ')},
    ${positions(ANSWER_HOUR_BUCKETS, (position) => `x.bucket = ${position}`)} AS resolve_hours,
    ${positions(CALL_RESULTS.length, (position) => `x.result = '${CALL_RESULTS[position] ?? ''}'`)} AS call_results,
    ${positions(5, (position) => `x.rating = ${position + 1}`)} AS ratings
  FROM (
    ${rows(
      {
        cycles: '1', again: is('n.number > 1'), open: is('n.ended_at IS NULL'), resolved: is("n.outcome = 'resolved'"), rejected: is("n.outcome = 'rejected'"), merged: is("n.outcome = 'merged'"),
        reopened: is('n.number < n.latest'), legal_kept: kept('legal'), legal_missed: missed('legal'), resolve_kept: kept('resolve'), resolve_missed: missed('resolve'),
        response_kept: kept('first_response'), response_missed: missed('first_response'), response_running: is("n.ended_at IS NULL AND n.verdicts -> 'first_response' IS NULL"),
        rate_asked: is(`${ANSWERED} AND ${LAST}`),
      },
      { bucket: `CASE WHEN ${ANSWERED} THEN width_bucket(ceil(extract(epoch FROM n.ended_at - n.started_at))::int - 1, ${EDGES}) END`, rating: `CASE WHEN ${ANSWERED} AND ${LAST} THEN n.rating::int END` },
    )} ${onDay('near n CROSS JOIN LATERAL (SELECT n.office AS id) h', 'n.started_at')}
    UNION ALL
    ${rows({ held: '1', returned: is('h.gave_back') })} ${onDay(
      `near n CROSS JOIN LATERAL (
        SELECT e.held ->> 'branchId' AS id, bool_or(e.place < jsonb_array_length(n.places) AND n.places -> e.place::int ->> 'branchId' IS NULL) AS gave_back
        FROM jsonb_array_elements(n.places) WITH ORDINALITY AS e (held, place) WHERE e.held ->> 'branchId' IS NOT NULL GROUP BY 1) h`, 'n.started_at')}
    UNION ALL
    ${rows({ calls: '1', confirmed: is('n.confirmed'), unconfirmed: is('NOT n.confirmed') }, { result: 'n.result' })} ${onDay(
      `calls n CROSS JOIN LATERAL (SELECT COALESCE(n.branch_id, '${CENTRAL}') AS id) h`, 'n.flagged_at')}) x
  CROSS JOIN LATERAL (VALUES ('all', ''), ('channel', x.channel), ('category', x.category), ('level', x.level)) d (dim, key)
  GROUP BY x.scope_id, x.period, d.dim, d.key`,
  firstDay: "SELECT (min(started_at) AT TIME ZONE 'Asia/Jakarta')::date AS day FROM complaint_cycle",
};

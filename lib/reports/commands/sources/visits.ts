import { MINUTE_BUCKETS, MINUTE_EDGES, UNKNOWN_KEY, VISIT_DIMS } from '@/lib/reports/model';
import { OBSTACLES } from '@/lib/reports/schemas/visit-keys';
import type { ReportSource } from './source';

const EDGES = `ARRAY[${MINUTE_EDGES.map((edge) => edge * 60).join(',')}]`;
/** Position of the bucket of so many seconds; null where the time is not known. */
const bucket = (seconds: string) => `width_bucket(${seconds} - 1, ${EDGES})`;
const counts = (length: number, isAt: (position: number) => string) =>
  `ARRAY[${Array.from({ length }, (_, position) => `(count(*) FILTER (WHERE ${isAt(position)}))::int`).join(',')}]`;
const kept = (dims: readonly string[], array: string) => `CASE WHEN dim IN (${dims.map((dim) => `'${dim}'`).join(',')}) THEN ${array} ELSE '{}' END`;

const TIMED = ['all', 'hour', 'service', 'segment', 'desk'];
const BY_HOUR = ['all', 'service', 'segment'];

/** Visits, counted from their closing, on the branch's local day and in the local hour in which they were opened. */
export const VISITS: ReportSource = {
  id: 'visits',
  cells: 'visit_cell',
  dims: VISIT_DIMS,
  branchOnly: ['desk'],
  central: false,
  columns: [
    ...['visits', 'avoidable', 'explained', 'installed', 'activated', 'waited'].map((name) => ({ name, kind: 'count' as const })),
    { name: 'wait_seconds', kind: 'total' },
    { name: 'service_seconds', kind: 'total' },
    { name: 'wait_buckets', kind: 'array', length: MINUTE_BUCKETS, dims: TIMED },
    { name: 'service_buckets', kind: 'array', length: MINUTE_BUCKETS, dims: TIMED },
    { name: 'obstacles', kind: 'array', length: OBSTACLES.length, dims: VISIT_DIMS },
    { name: 'hours', kind: 'array', length: 24, dims: BY_HOUR },
    { name: 'ratings', kind: 'array', length: 5, dims: VISIT_DIMS },
  ],
  fresh: `SELECT scope_id, period, dim, key, visits, avoidable, explained, installed, activated, waited, wait_seconds, service_seconds,
    ${kept(TIMED, 'wait_buckets')} AS wait_buckets, ${kept(TIMED, 'service_buckets')} AS service_buckets, obstacles, ${kept(BY_HOUR, 'hours')} AS hours, ratings
  FROM (
    SELECT branch_id AS scope_id, day AS period,
      CASE WHEN GROUPING(hour) = 0 THEN 'hour' WHEN GROUPING(desk) = 0 THEN 'desk' WHEN GROUPING(service, segment) = 0 THEN 'service_segment'
           WHEN GROUPING(service) = 0 THEN 'service' WHEN GROUPING(segment) = 0 THEN 'segment' ELSE 'all' END AS dim,
      CASE WHEN GROUPING(hour) = 0 THEN lpad(hour::text, 2, '0') WHEN GROUPING(desk) = 0 THEN desk WHEN GROUPING(service, segment) = 0 THEN service || '|' || segment
           WHEN GROUPING(service) = 0 THEN service WHEN GROUPING(segment) = 0 THEN segment ELSE '' END AS key,
      count(*)::int AS visits, (count(*) FILTER (WHERE avoidable))::int AS avoidable, (count(*) FILTER (WHERE app_explained))::int AS explained,
      (count(*) FILTER (WHERE app_installed))::int AS installed, (count(*) FILTER (WHERE app_activated))::int AS activated,
      count(wait_seconds)::int AS waited, COALESCE(sum(wait_seconds), 0)::bigint AS wait_seconds, COALESCE(sum(service_seconds), 0)::bigint AS service_seconds,
      ${counts(MINUTE_BUCKETS, (position) => `wait_bucket = ${position}`)} AS wait_buckets,
      ${counts(MINUTE_BUCKETS, (position) => `service_bucket = ${position}`)} AS service_buckets,
      ${counts(OBSTACLES.length, (position) => `obstacle = '${OBSTACLES[position] ?? ''}'`)} AS obstacles,
      ${counts(24, (position) => `hour = ${position}`)} AS hours,
      ${counts(5, (position) => `rating = ${position + 1}`)} AS ratings
    FROM (
      SELECT v.branch_id, v.day, v.hour, v.service, COALESCE(v.segment, '${UNKNOWN_KEY}') AS segment, COALESCE(v.desk_number::text, '${UNKNOWN_KEY}') AS desk,
        v.avoidable, v.app_explained, v.app_installed, v.app_activated, v.wait_seconds, v.service_seconds, v.obstacle, v.rating,
        ${bucket('v.wait_seconds')} AS wait_bucket, ${bucket('v.service_seconds')} AS service_bucket
      FROM touched t JOIN visit v ON v.branch_id = t.scope_id AND v.day = t.period
      WHERE v.closed_at IS NOT NULL) visit
    GROUP BY GROUPING SETS ((branch_id, day), (branch_id, day, hour), (branch_id, day, service), (branch_id, day, segment), (branch_id, day, desk), (branch_id, day, service, segment))) cell`,
  firstDay: 'SELECT min(first) AS day FROM branch b CROSS JOIN LATERAL (SELECT min(day) AS first FROM visit WHERE branch_id = b.id) v',
};

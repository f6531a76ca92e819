import { SEGMENTS } from '@/lib/members/model';
import { OBSTACLES, type Service, SERVICES } from '@/lib/visits/model';

const TODAY = "current_setting('bench.today')::date";
/** Offices of the whole country (DOMAIN "The office and its people"), and what each has. */
const BRANCHES = 126;
const REGIONS = 12;
export const BENCH_DESKS = 20;

/** Regions and branches up to those of the country, with time zones as they are spread, and twenty front-liners and desks at each. */
export const OFFICES = [
  `INSERT INTO region (id, name) SELECT 'wilayah' || n, 'Kedeputian Wilayah ' || n FROM generate_series(1, ${REGIONS}) n ON CONFLICT DO NOTHING`,
  `INSERT INTO branch (id, name, region_id, time_zone, address, phone)
   SELECT 'u' || chr(97 + n / 26) || chr(97 + n % 26), 'Kantor Cabang Ukur ' || n, 'wilayah' || (1 + n % ${REGIONS}), CASE WHEN n % 10 < 7 THEN 'Asia/Jakarta' WHEN n % 10 < 9 THEN 'Asia/Makassar' ELSE 'Asia/Jayapura' END,
     'Jl. Contoh Ukur No. ' || n, '(000) 000000'
   FROM generate_series((SELECT count(*)::integer FROM branch) + 1, ${BRANCHES}) n`,
  `INSERT INTO service_desk (branch_id, number) SELECT b.id, n FROM branch b CROSS JOIN generate_series(1, ${BENCH_DESKS}) n ON CONFLICT DO NOTHING`,
  `INSERT INTO staff (id, username, name, role, branch_id, password_hash, created_at)
   SELECT gen_random_uuid(), 'ukur' || n || '.' || b.id, 'Petugas ' || n, 'frontliner', b.id, (SELECT password_hash FROM staff LIMIT 1), '2018-01-02T01:00Z' FROM branch b CROSS JOIN generate_series(1, ${BENCH_DESKS}) n`,
];

/** Working days of every branch with how many come: big branches have six times as many as small ones, Monday more than Friday. */
export const PLAN = [
  `CREATE TEMP TABLE bench_branch ON COMMIT DROP AS
     SELECT b.id, row_number() OVER (ORDER BY b.id)::integer AS n, CASE b.time_zone WHEN 'Asia/Jakarta' THEN 7 WHEN 'Asia/Makassar' THEN 8 ELSE 9 END AS utc_offset, 0.5 + 2.5 * random() ^ 2 AS weight,
       (SELECT array_agg(s.id ORDER BY s.username) FROM staff s WHERE s.branch_id = b.id AND s.username LIKE 'ukur%') AS staff
     FROM branch b`,
  `CREATE TEMP TABLE bench_day ON COMMIT DROP AS
     SELECT branch, day, n, sum(n) OVER (ORDER BY day, branch)::integer - n AS before, staff, utc_offset FROM (
       SELECT id AS branch, day, staff, utc_offset, round(share / sum(share) OVER () * current_setting('bench.visits')::integer)::integer AS n FROM (
         SELECT b.id, b.staff, b.utc_offset, d::date AS day, b.weight * (ARRAY[1.24, 1.06, 1, 0.92, 0.78])[extract(isodow FROM d)::integer] * (0.9 + 0.2 * random()) AS share
         FROM bench_branch b CROSS JOIN generate_series(${TODAY} - 730, ${TODAY} - 1, interval '1 day') d
         WHERE extract(isodow FROM d) < 6 AND NOT EXISTS (SELECT 1 FROM holiday h WHERE h.date = d::date)) s) p`,
  'CREATE INDEX ON bench_day (day)',
];

/** One place for each part of the whole: drawing from it is one random number. */
function urn(shares: readonly (readonly [value: string | null, parts: number])[]): string {
  return `('{${shares.flatMap(([value, parts]) => Array.from({ length: parts }, () => value ?? 'NULL')).join(',')}}'::text[])`;
}
const draw = (from: string, size: number) => `${from}[1 + floor(random() * ${size})::integer]`;
const PARTS: Partial<Record<Service, number>> = { facility_change: 22, registration: 9, identity_correction: 8, reactivation: 8, card: 7, contribution_info: 8, family_member: 6, complaint: 5, app_help: 5, information: 6 };
const services = SERVICES.map((service) => [service, PARTS[service] ?? 2] as const);
const segments = [...SEGMENTS.map((segment, index) => [segment, [20, 23, 4, 14, 20, 4][index] ?? 1] as const), [null, 15] as const];
const total = (shares: readonly (readonly [string | null, number])[]) => shares.reduce((sum, [, parts]) => sum + parts, 0);

/** Visits of a stretch of days ($1 up to, not including, $2), in the order of time in which a console would have written them. */
export const VISITS = `
  INSERT INTO visit (id, branch_id, day, hour, staff_id, desk_number, member_id, segment, opened_at, closed_at, wait_seconds, service_seconds, service, avoidable, obstacle,
    app_explained, app_installed, app_activated, rating, rated_at, version, updated_at)
  SELECT (lpad(to_hex(1700000000000 + i), 12, '0') || '77018000' || lpad(to_hex(i), 12, '0'))::uuid, branch, day, seconds / 3600, staff[desk], desk, CASE WHEN segment IS NOT NULL THEN member END, segment,
    to_timestamp(begun), to_timestamp(begun + served), waited, served, service, avoidable, CASE WHEN avoidable AND r4 < 0.9 THEN ('{${OBSTACLES.join(',')}}'::text[])[1 + floor(r4 / 0.9 * ${OBSTACLES.length})::integer] END,
    r1 < 0.8, r1 < 0.1, r1 < 0.07, CASE WHEN r2 < 0.35 THEN 5 - floor(r2 / 0.35 * r3 * 5)::integer END, CASE WHEN r2 < 0.35 THEN to_timestamp(begun + served + 15) END, 2, to_timestamp(begun + served + 15)
  FROM (
    SELECT *, extract(epoch FROM day)::bigint - utc_offset * 3600 + seconds AS begun,
      avoid < 0.35 AND service IN ('facility_change', 'card', 'contribution_info', 'contact_update', 'complaint', 'autodebit') AND NOT (service = 'facility_change' AND segment IS NOT DISTINCT FROM 'PBI_APBD') AS avoidable
    FROM (
      SELECT d.branch, d.day, d.staff, d.utc_offset, d.before + g.number AS i, 28800 + floor(28800 * (random() + random()) / 2)::integer AS seconds, 1 + floor(random() * ${BENCH_DESKS})::integer AS desk,
        (SELECT array_agg(id) FROM (SELECT id FROM member LIMIT 1000000) m)[1 + floor(random() * (SELECT least(count(*), 1000000) FROM member))::integer] AS member,
        ${draw(urn(segments), total(segments))} AS segment, ${draw(urn(services), total(services))} AS service, floor(-ln(1 - random()) * 540)::integer AS waited, 60 + floor(-ln(1 - random()) * 330)::integer AS served,
        random() AS avoid, random() AS r1, random() AS r2, random() AS r3, random() AS r4
      FROM (SELECT * FROM bench_day WHERE day >= $1::date AND day < $2::date ORDER BY day, branch) d CROSS JOIN LATERAL generate_series(1, d.n) AS g (number) OFFSET 0) drawn) v`;

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { MINUTE_BUCKETS, MINUTE_EDGES, NATION, regionScope } from '../model';
import { OBSTACLES } from '../schemas/visit-keys';

/** A visit as a test writes it; `closed: false` is still open. */
export interface TestVisit {
  id: string;
  branchId: string;
  day: string;
  hour: number;
  desk: number | null;
  segment: string | null;
  service: string;
  closed: boolean;
  wait: number | null;
  served: number;
  avoidable: boolean;
  obstacle: string | null;
  explained: boolean;
  installed: boolean;
  activated: boolean;
  rating: number | null;
}

/** A plain visit, with what the test changes of it. */
export function visitOf(change: Partial<TestVisit> = {}): TestVisit {
  return {
    id: randomUUID(), branchId: 'bdl', day: '2026-11-20', hour: 9, desk: 1, segment: 'PBPU', service: 'facility_change', closed: true, wait: 300, served: 240,
    avoidable: false, obstacle: null, explained: false, installed: false, activated: false, rating: null, ...change,
  };
}

const COLUMNS = `id, branch_id, day, hour, staff_id, desk_number, segment, opened_at, closed_at, wait_seconds, service_seconds, service, avoidable, obstacle, app_explained,
  app_installed, app_activated, rating, rated_at, updated_at`;

/** Writes visits as they are, or over those with the same id. */
export async function putVisits(client: pg.ClientBase, visits: readonly TestVisit[]): Promise<void> {
  await client.query(
    `INSERT INTO visit (${COLUMNS})
     SELECT id, "branchId", day, hour, (SELECT s.id FROM staff s WHERE s.branch_id = v."branchId" ORDER BY s.id LIMIT 1), desk, segment, day + make_interval(hours => hour),
       CASE WHEN closed THEN day + make_interval(hours => hour, secs => served) END, wait, CASE WHEN closed THEN served END, CASE WHEN closed THEN service END,
       CASE WHEN closed THEN avoidable END, CASE WHEN closed THEN obstacle END, explained, installed, activated, rating, CASE WHEN rating IS NOT NULL THEN day + interval '1 day' END, now()
     FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, "branchId" text, day date, hour int, desk int, segment text, service text, closed boolean, wait int, served int, avoidable boolean,
       obstacle text, explained boolean, installed boolean, activated boolean, rating int)
     ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = ROW(excluded.*)`.replace('ROW(excluded.*)', `ROW(${COLUMNS.split(',').map((name) => `excluded.${name.trim()}`).join(', ')})`),
    [JSON.stringify(visits)],
  );
}

/** Empties visits and everything counted from them. */
export async function clearVisits(client: pg.ClientBase): Promise<void> {
  await client.query('TRUNCATE visit CASCADE');
  await client.query('TRUNCATE visit_cell, report_change, report_freshness, report_check');
}

/** A cell as the oracle and the table give it: the address, then the figures. */
export type Cells = Map<string, Record<string, number | number[]>>;

/** What the cells must be, counted visit by visit in the plainest way. `regions` gives the region of a branch. */
export function countCells(visits: readonly TestVisit[], regions: ReadonlyMap<string, string>): Cells {
  const cells: Cells = new Map();
  for (const visit of visits.filter(({ closed }) => closed)) {
    const segment = visit.segment ?? 'unknown';
    const keys = [['all', ''], ['hour', String(visit.hour).padStart(2, '0')], ['service', visit.service], ['segment', segment], ['desk', String(visit.desk ?? 'unknown')], ['service_segment', `${visit.service}|${segment}`]] as const;
    for (const scope of [visit.branchId, regionScope(regions.get(visit.branchId) ?? ''), NATION]) {
      for (const [grain, period] of [['day', visit.day], ['month', `${visit.day.slice(0, 7)}-01`]] as const) {
        for (const [dim, key] of keys) {
          if (dim === 'desk' && scope !== visit.branchId) continue;
          add(cells, [scope, grain, dim, period, key].join(' '), dim, visit);
        }
      }
    }
  }
  return cells;
}

const bucketOf = (seconds: number) => MINUTE_EDGES.findIndex((edge) => seconds <= edge * 60) === -1 ? MINUTE_BUCKETS - 1 : MINUTE_EDGES.findIndex((edge) => seconds <= edge * 60);
const zeros = (length: number) => Array<number>(length).fill(0);

function add(cells: Cells, address: string, dim: string, visit: TestVisit): void {
  const timed = dim === 'service_segment' ? 0 : MINUTE_BUCKETS;
  const cell = cells.get(address) ?? {
    visits: 0, avoidable: 0, explained: 0, installed: 0, activated: 0, waited: 0, wait_seconds: 0, service_seconds: 0, wait_buckets: zeros(timed), service_buckets: zeros(timed),
    obstacles: zeros(OBSTACLES.length), hours: zeros(['all', 'service', 'segment'].includes(dim) ? 24 : 0), ratings: zeros(5),
  };
  cells.set(address, cell);
  const raise = (name: string, by = 1) => (cell[name] = Number(cell[name]) + by);
  const raiseAt = (name: string, position: number) => {
    const array = cell[name] as number[];
    if (array.length > 0) array[position] = (array[position] ?? 0) + 1;
  };
  raise('visits');
  for (const name of ['avoidable', 'explained', 'installed', 'activated'] as const) if (visit[name]) raise(name);
  raise('service_seconds', visit.served);
  raiseAt('service_buckets', bucketOf(visit.served));
  raiseAt('hours', visit.hour);
  if (visit.wait !== null) {
    raise('waited');
    raise('wait_seconds', visit.wait);
    raiseAt('wait_buckets', bucketOf(visit.wait));
  }
  if (visit.obstacle !== null) raiseAt('obstacles', OBSTACLES.findIndex((obstacle) => obstacle === visit.obstacle));
  if (visit.rating !== null) raiseAt('ratings', visit.rating - 1);
}

/** The cells of visits as they stand in the table. */
export async function storedCells(client: pg.ClientBase): Promise<Cells> {
  const { rows } = await client.query<{ address: string; figures: Record<string, number | number[]> }>(
    `SELECT concat_ws(' ', scope_id, grain, dim, period, key) AS address, to_jsonb(c) - '{scope_id,grain,dim,period,key}'::text[] AS figures FROM visit_cell c`);
  return new Map(rows.map(({ address, figures }) => [address, figures]));
}

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { HOUR_BUCKETS, HOUR_EDGES, NATION, regionScope } from '../model';
import type { Cells } from './visits';

/** A transfer as a test writes it: `hour` is local, `decidedAfter` in hours. */
export interface TestTransfer {
  id: string;
  branchId: string;
  day: string;
  hour: number;
  segment: string;
  pemda: string | null;
  facility: string;
  codes: string[];
  status: 'requested' | 'returned' | 'approved' | 'applied' | 'rejected' | 'cancelled';
  automatic: boolean;
  decidedAfter: number | null;
}

/** Members, facilities and local governments that transfers of a test may name. */
export interface TransferPool {
  memberIds: string[];
  facilities: string[];
  pemdas: string[];
}

/** What stands in the database of a bench. */
export async function transferPool(client: pg.ClientBase): Promise<TransferPool> {
  const list = async (sql: string) => (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  return {
    memberIds: await list('SELECT id FROM member ORDER BY id LIMIT 400'), facilities: await list('SELECT code AS id FROM facility ORDER BY code LIMIT 5'),
    pemdas: await list('SELECT id FROM local_government ORDER BY id LIMIT 2'),
  };
}

/** Writes transfers as they are, or over those with the same id. `memberIdOf` gives each a member of its own: nobody has two open ones. */
export async function putTransfers(client: pg.ClientBase, transfers: readonly TestTransfer[], memberIdOf: (transfer: TestTransfer) => string): Promise<void> {
  for (const transfer of transfers) {
    const { id, branchId, day, hour, segment, pemda, facility, codes, status, automatic, decidedAfter } = transfer;
    await client.query(
      `INSERT INTO transfer (id, reference, batch_id, branch_id, member_id, segment, local_government_id, to_facility_code, reason, status, outcome, codes, findings, effective_date,
         requested_by, requested_at, submitted_by, decided_by, decided_at, automatic, updated_at)
       SELECT $1::uuid, $1::uuid::text, $1::uuid, b.id, $2::uuid, $3, $4, $5, 'wish', $6, 'allowed', $7, '[]', '2027-01-01', s.ids[1], at, s.ids[1:1], CASE WHEN $9::float IS NOT NULL AND NOT $8::boolean THEN s.ids[2] END,
         CASE WHEN $9::float IS NOT NULL THEN at + make_interval(secs => $9::float * 3600) END, $8::boolean, at
       FROM branch b CROSS JOIN LATERAL (SELECT ($11::date + make_interval(hours => $12)) AT TIME ZONE b.time_zone AS at) a CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM staff) s WHERE b.id = $10
       ON CONFLICT (id) DO UPDATE SET branch_id = excluded.branch_id, segment = excluded.segment, local_government_id = excluded.local_government_id, to_facility_code = excluded.to_facility_code,
         status = excluded.status, codes = excluded.codes, requested_at = excluded.requested_at, decided_by = excluded.decided_by, decided_at = excluded.decided_at, automatic = excluded.automatic`,
      [id, memberIdOf(transfer), segment, pemda, facility, status, codes, automatic, decidedAfter, branchId, day, hour],
    );
  }
}

/** A plain transfer, with what the test changes of it. */
export function transferOf(pool: TransferPool, change: Partial<TestTransfer> = {}): TestTransfer {
  return { id: randomUUID(), branchId: 'bdl', day: '2026-11-20', hour: 9, segment: 'PBPU', pemda: null, facility: pool.facilities[0] ?? '', codes: ['T2'], status: 'applied', automatic: false, decidedAfter: 5, ...change };
}

/** A request that was refused at the counter, as the audit keeps it. */
export interface TestRefusal {
  branchId: string;
  day: string;
  codes: string[];
}

const zeros = (length: number) => Array<number>(length).fill(0);

/** What the cells must be, counted one by one in the plainest way. */
export function countTransferCells(transfers: readonly TestTransfer[], refusals: readonly TestRefusal[], regions: ReadonlyMap<string, string>): Cells {
  const cells: Cells = new Map();
  const add = (branchId: string, day: string, keys: (readonly [string, string])[], change: (cell: Record<string, number | number[]>) => void) => {
    for (const scope of [branchId, regionScope(regions.get(branchId) ?? ''), NATION])
      for (const [grain, period] of [['day', day], ['month', `${day.slice(0, 7)}-01`]] as const)
        for (const [dim, key] of keys) {
          const address = [scope, grain, dim, period, key].join(' ');
          const cell = cells.get(address) ?? { requested: 0, waiting: 0, approved: 0, applied: 0, rejected: 0, cancelled: 0, automatic: 0, decided: 0, refused: 0, decision_hours: zeros(dim === 'code' ? 0 : HOUR_BUCKETS) };
          cells.set(address, cell);
          change(cell);
        }
  };
  for (const { branchId, day, segment, pemda, facility, codes, status, automatic, decidedAfter } of transfers) {
    const keys = [['all', ''], ['segment', segment], ['pemda', pemda ?? 'none'], ['facility', facility], ...codes.map((code) => ['code', code] as const)] as const;
    add(branchId, day, [...keys], (cell) => {
      const names = ['requested', status === 'requested' || status === 'returned' ? 'waiting' : status, ...(automatic ? ['automatic'] : [])];
      const decided = !automatic && decidedAfter !== null && ['approved', 'applied', 'rejected'].includes(status);
      for (const name of [...names, ...(decided ? ['decided'] : [])]) cell[name] = Number(cell[name]) + 1;
      const hours = cell.decision_hours as number[];
      if (!decided || hours.length === 0) return;
      const at = HOUR_EDGES.findIndex((edge) => decidedAfter <= edge);
      const position = at === -1 ? HOUR_BUCKETS - 1 : at;
      hours[position] = (hours[position] ?? 0) + 1;
    });
  }
  for (const { branchId, day, codes } of refusals) add(branchId, day, [['all', ''], ...codes.map((code) => ['code', code] as const)], (cell) => (cell.refused = Number(cell.refused) + 1));
  return cells;
}

/** The cells of transfers as they stand in the table. */
export async function storedTransferCells(client: pg.ClientBase): Promise<Cells> {
  const { rows } = await client.query<{ address: string; figures: Record<string, number | number[]> }>(
    `SELECT concat_ws(' ', scope_id, grain, dim, period, key) AS address, to_jsonb(c) - '{scope_id,grain,dim,period,key}'::text[] AS figures FROM transfer_cell c`);
  return new Map(rows.map(({ address, figures }) => [address, figures]));
}

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { ANSWER_HOUR_BUCKETS, ANSWER_HOUR_EDGES, CALL_RESULTS, CENTRAL, NATION, regionScope, type CallResult } from '../model';
import type { Cells } from './visits';

/** One cycle as a test writes it: `day` and `hour` are local at the office that holds it last, `after` is in hours. */
export interface TestCycle {
  day: string;
  hour: number;
  /** The offices that held it one after the other; null is the central one. */
  offices: (string | null)[];
  level: string | null;
  ended: { outcome: 'resolved' | 'rejected' | 'merged'; after: number } | null;
  /** Left out: no verdict yet. Null: nothing could be judged. */
  verdicts: { legal?: boolean | null; resolve?: boolean | null; first_response?: boolean | null };
}

/** A call-back: `day` and `hour` are local at its office. */
export interface TestCall {
  id: string;
  cycle: number;
  branchId: string | null;
  day: string;
  hour: number;
  result: CallResult;
  confirmed: boolean | null;
}

export interface TestComplaint {
  id: string;
  channel: string;
  category: string | null;
  rating: number | null;
  cycles: TestCycle[];
  calls: TestCall[];
}

/** A plain complaint of one cycle, with what the test changes of it. */
export function complaintOf(change: Partial<TestComplaint> = {}, cycle: Partial<TestCycle> = {}): TestComplaint {
  return { id: randomUUID(), channel: 'branch_office', category: 'hospital', rating: null, cycles: [cycleOf(cycle)], calls: [], ...change };
}

export function cycleOf(change: Partial<TestCycle> = {}): TestCycle {
  return { day: '2026-11-20', hour: 9, offices: ['bdl'], level: 'green', ended: null, verdicts: {}, ...change };
}

export function callOf(change: Partial<TestCall> = {}): TestCall {
  return { id: randomUUID(), cycle: 1, branchId: 'bdl', day: '2026-11-20', hour: 10, result: 'reached', confirmed: true, ...change };
}

const OFFSETS: Record<string, number> = { bdl: 7, sby: 7, dps: 8, jyp: 9, [CENTRAL]: 7 };
const HOUR = 3_600_000;
const offsetOf = (office: string | null) => (OFFSETS[office ?? CENTRAL] ?? 7) * HOUR;
const instantOf = (day: string, hour: number, office: string | null) => Date.parse(`${day}T00:00:00Z`) + hour * HOUR - offsetOf(office);
const dayAt = (instant: number, office: string | null) => new Date(instant + offsetOf(office)).toISOString().slice(0, 10);
const startOf = ({ day, hour, offices }: TestCycle) => instantOf(day, hour, offices.at(-1) ?? null);

/** Writes complaints with their cycles and call-backs as they are, or over those with the same id. */
export async function putComplaints(client: pg.ClientBase, complaints: readonly TestComplaint[]): Promise<void> {
  for (const { id, channel, category, rating, cycles, calls } of complaints) {
    await client.query(
      `INSERT INTO complaint (id, reference, channel, received_at, branch_id, reporter_name, reporter_relation, name_key, subject, description, category, status, cycle, urgency, due_at, rating, created_at, updated_at)
       VALUES ($1::uuid, $1::text, $2, now(), 'bdl', 'Siti', 'self', 'siti', 'Kartu', 'Kartu ditolak.', $3, 'routed', $4, 1, now(), $5, now(), now())
       ON CONFLICT (id) DO UPDATE SET channel = excluded.channel, category = excluded.category, cycle = excluded.cycle, rating = excluded.rating`,
      [id, channel, category, cycles.length, rating],
    );
    for (const [index, cycle] of cycles.entries()) {
      const started = startOf(cycle);
      await client.query(
        `INSERT INTO complaint_cycle (complaint_id, number, started_at, places, levels, pauses, ended_at, outcome, verdicts) VALUES ($1, $2, $3, $4, $5, '[]', $6, $7, $8)
         ON CONFLICT (complaint_id, number) DO UPDATE SET started_at = excluded.started_at, places = excluded.places, levels = excluded.levels, ended_at = excluded.ended_at,
           outcome = excluded.outcome, verdicts = excluded.verdicts`,
        [
          id, index + 1, new Date(started), JSON.stringify(cycle.offices.map((branchId) => ({ since: started, branchId }))), JSON.stringify(cycle.level === null ? [] : [{ at: started, level: cycle.level }]),
          cycle.ended && new Date(started + cycle.ended.after * HOUR), cycle.ended?.outcome ?? null,
          JSON.stringify(Object.fromEntries(Object.entries(cycle.verdicts).map(([clock, kept]) => [clock, { dueAt: kept === null ? null : started, at: started, kept }]))),
        ],
      );
    }
    await client.query('DELETE FROM complaint_cycle WHERE complaint_id = $1 AND number > $2', [id, cycles.length]);
    await client.query('DELETE FROM call_back WHERE complaint_id = $1 AND id <> ALL ($2)', [id, calls.map((call) => call.id)]);
    for (const call of calls) {
      const open = call.result === 'open';
      const waits = open || call.result === 'needs_number';
      const status = waits ? call.result : call.result === 'withdrawn' ? 'withdrawn' : call.result === 'reached' ? 'done' : 'given_up';
      const flagged = new Date(instantOf(call.day, call.hour, call.branchId));
      await client.query(
        `INSERT INTO call_back (id, complaint_id, cycle, branch_id, reason, flagged_at, time_zone, status, due_from, due_until, outcome, confirmed, closed_at, updated_at)
         VALUES ($1, $2, $3, $4, 'by_hand', $5, 'Asia/Jakarta', $6, $7, $7, $8, $9, $10, now())
         ON CONFLICT (id) DO UPDATE SET cycle = excluded.cycle, branch_id = excluded.branch_id, flagged_at = excluded.flagged_at, status = excluded.status, due_from = excluded.due_from,
           due_until = excluded.due_until, outcome = excluded.outcome, confirmed = excluded.confirmed, closed_at = excluded.closed_at`,
        [call.id, id, call.cycle, call.branchId, flagged, status, open ? flagged : null, waits ? null : call.result, call.result === 'reached' ? call.confirmed : null, waits ? null : flagged],
      );
    }
  }
}

/** Takes complaints away with all that belongs to them. */
export async function removeComplaint(client: pg.ClientBase, id: string): Promise<void> {
  for (const table of ['call_back', 'complaint_cycle']) await client.query(`DELETE FROM ${table} WHERE complaint_id = $1`, [id]);
  await client.query('DELETE FROM complaint WHERE id = $1', [id]);
}

/** An empty desk and no cells. */
export async function clearComplaints(client: pg.ClientBase): Promise<void> {
  await client.query('TRUNCATE complaint CASCADE');
  await client.query('TRUNCATE complaint_cell, report_change, report_freshness, report_check');
}

const COUNTS = [
  'cycles', 'again', 'open', 'resolved', 'rejected', 'merged', 'reopened', 'legal_kept', 'legal_missed', 'resolve_kept', 'resolve_missed', 'response_kept', 'response_missed', 'response_running',
  'held', 'returned', 'rate_asked', 'calls', 'confirmed', 'unconfirmed',
] as const;
const zeros = (length: number) => Array<number>(length).fill(0);
const raise = (counts: unknown, position: number) => {
  const list = counts as number[];
  list[position] = (list[position] ?? 0) + 1;
};

/** What the cells must be, counted one by one in the plainest way. */
export function countComplaintCells(complaints: readonly TestComplaint[], regions: ReadonlyMap<string, string>): Cells {
  const cells: Cells = new Map();
  const add = (office: string | null, day: string, keys: Record<string, string>, change: (cell: Record<string, number | number[]>) => void) => {
    const region = regions.get(office ?? '');
    for (const scope of [office ?? CENTRAL, ...(region === undefined ? [] : [regionScope(region)]), NATION])
      for (const [grain, period] of [['day', day], ['month', `${day.slice(0, 7)}-01`]] as const)
        for (const [dim, key] of Object.entries(keys)) {
          const address = [scope, grain, dim, period, key].join(' ');
          const cell = cells.get(address) ?? { ...Object.fromEntries(COUNTS.map((name) => [name, 0])), resolve_hours: zeros(ANSWER_HOUR_BUCKETS), call_results: zeros(CALL_RESULTS.length), ratings: zeros(5) };
          cells.set(address, cell);
          change(cell);
        }
  };
  for (const { channel, category, rating, cycles, calls } of complaints) {
    const keysOf = (level: string | null | undefined) => ({ all: '', channel, category: category ?? 'none', level: level ?? 'none' });
    for (const [index, cycle] of cycles.entries()) {
      const { offices, level, ended, verdicts } = cycle;
      const started = startOf(cycle);
      const last = offices.at(-1) ?? null;
      const latest = index === cycles.length - 1;
      const answered = ended !== null && ended.outcome !== 'merged';
      const verdict = (name: string, kept: boolean | null | undefined) => (kept === true ? [`${name}_kept`] : kept === false ? [`${name}_missed`] : []);
      add(last, dayAt(started, last), keysOf(level), (cell) => {
        const names = [
          'cycles', ...(index > 0 ? ['again'] : []), ended === null ? 'open' : ended.outcome, ...(latest ? [] : ['reopened']),
          ...verdict('legal', verdicts.legal), ...verdict('resolve', verdicts.resolve), ...verdict('response', verdicts.first_response),
          ...(ended === null && verdicts.first_response === undefined ? ['response_running'] : []), ...(answered && latest ? ['rate_asked'] : []),
        ];
        for (const name of names) cell[name] = Number(cell[name]) + 1;
        if (answered) {
          const at = ANSWER_HOUR_EDGES.findIndex((edge) => ended.after <= edge);
          raise(cell.resolve_hours, at === -1 ? ANSWER_HOUR_BUCKETS - 1 : at);
        }
        if (answered && latest && rating !== null) raise(cell.ratings, rating - 1);
      });
      for (const branch of new Set(offices.flatMap((office) => office ?? [])))
        add(branch, dayAt(started, branch), keysOf(level), (cell) => {
          cell.held = Number(cell.held) + 1;
          if (offices.some((office, place) => office === branch && place < offices.length - 1 && offices[place + 1] === null)) cell.returned = Number(cell.returned) + 1;
        });
    }
    for (const { cycle, branchId, day, hour, result, confirmed } of calls)
      add(branchId, dayAt(instantOf(day, hour, branchId), branchId), keysOf(cycles[cycle - 1]?.level), (cell) => {
        const said = result !== 'reached' || confirmed === null ? [] : [confirmed ? 'confirmed' : 'unconfirmed'];
        for (const name of ['calls', ...said]) cell[name] = Number(cell[name]) + 1;
        raise(cell.call_results, CALL_RESULTS.indexOf(result));
      });
  }
  return cells;
}

/** The cells of complaints as they stand in the table. */
export async function storedComplaintCells(client: pg.ClientBase): Promise<Cells> {
  const { rows } = await client.query<{ address: string; figures: Record<string, number | number[]> }>(
    `SELECT concat_ws(' ', scope_id, grain, dim, period, key) AS address, to_jsonb(c) - '{scope_id,grain,dim,period,key}'::text[] AS figures FROM complaint_cell c`);
  return new Map(rows.map(({ address, figures }) => [address, figures]));
}

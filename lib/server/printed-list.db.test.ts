import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '@/lib/audit/queries/list-audit';
import { printAudit } from '@/lib/audit/queries/print-audit';
import { listComplaints } from '@/lib/complaints/queries/list-complaints';
import { printComplaints } from '@/lib/complaints/queries/print-complaints';
import { listRequests } from '@/lib/requests/queries/list-requests';
import { printRequests } from '@/lib/requests/queries/print-requests';
import { openBench, steppedUp, type Bench } from '@/lib/server/testing/callers';
import { listTransfers } from '@/lib/transfers/queries/list-transfers';
import { printTransfers } from '@/lib/transfers/queries/print-transfers';
import { listVisits } from '@/lib/visits/queries/list-visits';
import { printVisits } from '@/lib/visits/queries/print-visits';
import { MOST_PRINTED, type PrintedList } from './printed-list';
import { ROWS_WITHOUT_PROOF, type Caller, type Query } from './use-case';

/* Every list goes on paper in one shape: whole up to the bound, in the order of the list, proved where it is long, audited with its people. */
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

interface Row {
  id: string;
}
interface List {
  print: Query<PrintedList<Row>>;
  list: Query<{ rows: Row[]; next: unknown }>;
  /** Who prints, and the question that finds more than may leave without proof. */
  as: string;
  long: object;
  /** One that finds few. */
  short: object;
  action: string;
}
const LISTS: Record<string, List> = {
  transfers: { print: printTransfers, list: listTransfers, as: 'supervisor.bdl', long: { view: 'all', descending: true }, short: { view: 'returned' }, action: 'transfer.print_list' },
  requests: { print: printRequests, list: listRequests, as: 'supervisor.bdl', long: { view: 'all', descending: true }, short: { view: 'waiting' }, action: 'service_request.print_list' },
  complaints: { print: printComplaints, list: listComplaints, as: 'pusat', long: { view: 'all', descending: true }, short: { view: 'triage' }, action: 'complaint.print_list' },
  visits: { print: printVisits, list: listVisits, as: 'supervisor.sby', long: {}, short: { service: 'newborn', hour: 9 }, action: 'visit.print_list' },
  audit: { print: printAudit, list: listAudit, as: 'auditor', long: {}, short: { action: 'audit.print_list' }, action: 'audit.print_list' },
};

async function done<O>(query: Query<O>, caller: Caller, input: object): Promise<O> {
  const outcome = await query(caller, input);
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind} ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** The ids of the list, page after page, `most` at the most. */
async function walked({ list }: List, caller: Caller, question: object, most: number): Promise<string[]> {
  const ids: string[] = [];
  let after: unknown = null;
  do {
    const page = await done(list, caller, { ...question, after, limit: 200 });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null && ids.length < most);
  return ids.slice(0, most);
}

describe.each(Object.entries(LISTS))('the paper of %s', (_, list) => {
  test('has the rows of the list in its order, all of them up to the bound, and says how many there are', async () => {
    const caller = steppedUp(await bench.as(list.as));
    for (const question of [list.long, list.short]) {
      // What is walked first writes the audit that is walked.
      const { rows, total, more } = await done(list.print, caller, list.print === printAudit ? { ...question, to: '2026-11-19' } : question);
      const ids = await walked(list, caller, list.print === printAudit ? { ...question, to: '2026-11-19' } : question, MOST_PRINTED);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect(rows.length).toBe(Math.min(MOST_PRINTED, more ? MOST_PRINTED : total));
    }
  });

  test('wants proof of the person where more rows leave than a file may have without, and keeps them in the audit', async () => {
    const caller = await bench.as(list.as);
    const { rows } = await done(list.print, steppedUp(caller), list.long);
    expect((await list.print(caller, list.long)).kind).toBe(rows.length > ROWS_WITHOUT_PROOF ? 'step_up' : 'done');
    expect((await list.print(caller, list.short)).kind).toBe('done');
    const { rows: kept } = await bench.one<{ rows: number }>("SELECT (detail->>'rows')::integer AS rows FROM audit_event WHERE action = $1 AND actor_id = $2 ORDER BY at DESC, seq DESC LIMIT 1", list.action, caller.actor.staffId);
    expect(kept).toBeLessThanOrEqual(ROWS_WITHOUT_PROOF);
  });
});

test('at least three lists are long enough to want proof, and one is longer than its paper', async () => {
  const sizes: PrintedList<Row>[] = [];
  for (const { print, as, long } of Object.values(LISTS)) sizes.push(await done(print, steppedUp(await bench.as(as)), long));
  expect(sizes.filter(({ rows }) => rows.length > ROWS_WITHOUT_PROOF).length).toBeGreaterThanOrEqual(3);
  expect(sizes.some(({ rows, total, more }) => rows.length === MOST_PRINTED && (more || total > MOST_PRINTED))).toBe(true);
});

test('the paper of an office has no row of another', async () => {
  const { rows } = await done(printTransfers, steppedUp(await bench.as('supervisor.dps')), { view: 'all' });
  const { count } = await bench.one<{ count: number }>("SELECT count(*)::integer AS count FROM transfer WHERE id = ANY ($1::uuid[]) AND branch_id <> 'dps'", rows.map(({ id }) => id));
  expect([rows.length > 0, count]).toEqual([true, 0]);
});

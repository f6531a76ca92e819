import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { JOB } from '../rules/next-status';
import { readCycle, cycleColumns } from '../queries/stored-cycle';
import { createComplaint, type NewComplaint } from './create-complaint';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const complaint: NewComplaint = {
  origin: { source: 'mobile-jkn', number: 'MJ-1' }, channel: 'mobile_jkn', receivedAt: new Date('2026-11-20T02:00:00Z'), branchId: null, member: null,
  reporter: { name: 'Siti Rahayu', phone: '6281234567890', relation: 'self' }, subject: 'Kartu tidak aktif', description: 'Kartu ditolak sejak pagi.',
  classification: null, facilityCode: null, regencyCode: null, numbers: [{ system: 'sp4n_lapor', number: 'SP4N 12-3' }],
};
const take = (over: Partial<NewComplaint> = {}) =>
  inTransaction(bench.db, SYSTEM_ACTOR, (tx) => createComplaint({ tx, now: TEST_NOW, actor: JOB, name: 'Loket' }, { ...complaint, ...over }));

test('intake writes the case, its first cycle, its number and the first line of history', async () => {
  const { id, reference, status } = await take();
  expect({ reference: reference.slice(0, 8), status }).toEqual({ reference: 'PG-2611-', status: 'received' });
  const row = await inTransaction(bench.db, SYSTEM_ACTOR, (tx) =>
    tx.complaint.findUniqueOrThrow({ where: { id }, include: { cycles: { select: cycleColumns }, events: true, numbers: true } }));
  expect(row).toMatchObject({
    source: 'mobile-jkn', sourceNumber: 'MJ-1', nameKey: 'SITI RAHAYU', branchId: null, status: 'received', cycle: 1, version: 1, urgency: 1, level: null,
    receivedAt: complaint.receivedAt, createdAt: TEST_NOW, numbers: [{ system: 'sp4n_lapor', numberKey: 'SP4N123' }],
    events: [{ cycle: 1, action: 'receive', fromStatus: null, toStatus: 'received', actorName: 'Loket', at: TEST_NOW, changes: {} }],
  });
  const cycle = readCycle(row.cycles[0] ?? expect.fail('no cycle'));
  expect(cycle.facts).toMatchObject({ number: 1, startedAt: complaint.receivedAt.getTime(), places: [{ since: complaint.receivedAt.getTime(), branchId: null }], levels: [], ended: null });
  expect([row.firstResponseDueAt, row.resolveDueAt, row.legalDueAt].map((at) => at?.getTime())).toEqual([cycle.clocks.dueAt.first_response, cycle.clocks.dueAt.resolve, cycle.clocks.dueAt.legal]);
});

test('the number of a source comes in once, and the fault names its index', async () => {
  await take({ origin: { source: 'mobile-jkn', number: 'MJ-2' } });
  const twice: unknown = await take({ origin: { source: 'mobile-jkn', number: 'MJ-2' } }).catch((error: unknown) => error);
  expect(`${(twice as Error).message} ${JSON.stringify((twice as { meta?: unknown }).meta)}`).toContain('complaint_source_idx');
});

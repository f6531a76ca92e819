import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { countTransfers } from '@/lib/transfers/queries/count-transfers';
import { openQueue } from '@/lib/transfers/queries/open-queue';
import type { Caller } from '@/lib/server/use-case';
import { addDays, addMonths, calendarDate } from '@/lib/values/calendar-date';
import { refreshReports } from '../commands/refresh-reports';
import { HOUR_EDGES } from '../model';
import { putTransfers, transferOf, transferPool, type TestTransfer, type TransferPool } from '../testing/transfers';
import { exportTransferReport } from './export-transfer-report';
import { daysOfStep } from '@/lib/reports/rules/periods';
import { readTransferReport } from './read-transfer-report';

const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
const STATUSES = ['requested', 'returned', 'approved', 'applied', 'applied', 'rejected', 'cancelled'] as const;

let bench: Bench;
let pool: TransferPool;
let transfers: TestTransfer[];
let manager: Caller;
let region: Caller;
let triage: Caller;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = 'wilayah3' WHERE id = 'sby'");
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
  await bench.owner.query('TRUNCATE transfer CASCADE');
  await bench.owner.query('TRUNCATE transfer_cell, report_change');
  pool = await transferPool(bench.owner);
  // Fewer than there are members, for each has one of its own.
  transfers = Array.from({ length: Math.min(240, pool.memberIds.length) }, (_, n) => {
    const status = STATUSES[(n * 3) % 7] ?? 'applied';
    return transferOf(pool, {
      branchId: BRANCHES[(n * 7 + Math.floor(n / 11)) % 4] ?? 'bdl', day: addDays(calendarDate('2025-10-01'), (n * 13) % 416), hour: (n * 5) % 24, segment: n % 3 === 0 ? 'PBI_APBD' : 'PBPU',
      pemda: n % 3 === 0 ? (pool.pemdas[n % 2] ?? null) : null, facility: pool.facilities[(n * 3) % 5] ?? '', codes: n % 4 === 0 ? ['T2', 'T11'] : ['T2'], status, automatic: status === 'applied' && n % 2 === 0,
      decidedAfter: status === 'requested' ? null : ((n * 29) % 800) + 0.5,
    });
  });
  const members = new Map(transfers.map(({ id }, index) => [id, pool.memberIds[index] ?? '']));
  await putTransfers(bench.owner, transfers, ({ id }) => members.get(id) ?? '');
  await refreshReports(bench.db, TEST_NOW);
});
afterAll(() => bench.close());

const count = (rows: readonly TestTransfer[], is: (row: TestTransfer) => boolean) => rows.filter(is).length;

describe.each([
  ['branch', () => manager, null, ['bdl']],
  ['region', () => region, null, ['bdl', 'sby']],
  ['nation', () => triage, 'nation', BRANCHES],
] as const)('%s: the figures are those of the rows', (_, caller, scope, branches) => {
  test.each([['2026-11-01', '2026-11-20'], ['2026-10-01', '2026-10-31'], ['2025-12-24', '2026-11-11'], ['2025-10-01', '2026-11-20']])('%s to %s', async (from, to) => {
    const report = must(await readTransferReport(caller(), { scope, from, to, compare: 'before' }));
    const matching = (since: string, until: string) => transfers.filter(({ branchId, day }) => (branches as readonly string[]).includes(branchId) && day >= since && day <= until);
    const rows = matching(from, to);
    const { before } = report.question;
    const decided = rows.filter(({ automatic, status, decidedAfter }) => !automatic && decidedAfter !== null && ['approved', 'applied', 'rejected'].includes(status)).map(({ decidedAfter }) => decidedAfter ?? 0);
    const within = (share: number) => {
      const edge = HOUR_EDGES.find((hours) => decided.filter((one) => one <= hours).length >= decided.length * share);
      return decided.length === 0 ? null : { hours: edge ?? 720, over: edge === undefined };
    };
    expect(report.total).toMatchObject({
      requested: rows.length, waiting: count(rows, ({ status }) => status === 'requested' || status === 'returned'), approved: count(rows, ({ status }) => status === 'approved'),
      applied: count(rows, ({ status }) => status === 'applied'), rejected: count(rows, ({ status }) => status === 'rejected'), cancelled: count(rows, ({ status }) => status === 'cancelled'),
      automatic: count(rows, ({ automatic }) => automatic), decided: decided.length, median: within(0.5), p90: within(0.9),
    });
    const earlier = matching(before.from, before.to);
    const readable = report.firstDay !== null && before.from >= report.firstDay;
    // What was before the first day is unknown, not nothing.
    for (const { start } of report.series) {
      if (report.firstDay !== null) expect(daysOfStep(start, report.step, report.question.range).to >= report.firstDay).toBe(true);
    }
    expect(report.before.requested).toBe(earlier.length);
    const same = (groups: readonly { key: string; requested: number; compared: number | null }[], has: (row: TestTransfer, key: string) => boolean) => {
      for (const { key, requested, compared } of groups) expect([key, requested, compared]).toEqual([key, count(rows, (row) => has(row, key)), readable ? count(earlier, (row) => has(row, key)) : null]);
    };
    same(report.segments, ({ segment }, key) => segment === key);
    same(report.pemdas, ({ pemda }, key) => (pemda ?? 'none') === key);
    same(report.facilities, ({ facility }, key) => facility === key);
    same(report.codes, ({ codes }, key) => codes.includes(key));
    same(report.branches, ({ branchId }, key) => branchId === key);
    const sum = (groups: readonly { requested: number }[]) => groups.reduce((all, { requested }) => all + requested, 0);
    expect([sum(report.segments), sum(report.pemdas), sum(report.facilities), sum(report.series)]).toEqual([rows.length, rows.length, rows.length, rows.length]);
  });
});

test.each([['branch', () => manager], ['region', () => region]] as const)('%s: the queue under the filters of a number holds the very requests that it counts', async (_, caller) => {
  const days = { from: '2026-01-01', to: '2026-11-20' };
  const report = must(await readTransferReport(caller(), days));
  const found = async (filter: object) => must(await countTransfers(caller(), { view: 'all', ...days, ...filter })).filtered;
  const { total } = report;
  expect([await found({}), await found({ undecided: true }), await found({ status: 'approved' }), await found({ status: 'applied' }), await found({ status: 'rejected' }), await found({ status: 'cancelled' })])
    .toEqual([total.requested, total.waiting, total.approved, total.applied, total.rejected, total.cancelled]);
  for (const { start, requested } of report.series.slice(0, 4)) {
    const end = report.step === 'day' ? start : report.step === 'week' ? addDays(start, 6) : addDays(addMonths(start, 1), -1);
    expect([start, await found({ from: start < days.from ? days.from : start, to: end > days.to ? days.to : end })]).toEqual([start, requested]);
  }
  for (const { key, requested, waiting, rejected } of report.pemdas) expect([await found({ localGovernmentId: key }), await found({ localGovernmentId: key, undecided: true }), await found({ localGovernmentId: key, status: 'rejected' })]).toEqual([requested, waiting, rejected]);
  for (const { key, requested } of report.facilities) expect([key, await found({ facility: key })]).toEqual([key, requested]);
  for (const { key, requested } of report.segments) expect([key, await found({ segment: key })]).toEqual([key, requested]);
  for (const { key, requested } of report.branches) expect([key, await found({ branch: key })]).toEqual([key, requested]);
  for (const { key, requested, rejected } of report.codes) expect([key, await found({ code: key }), await found({ code: key, status: 'rejected' })]).toEqual([key, requested, rejected]);
  // Another office's branch or region narrows to nothing.
  expect(await found({ region: 'wilayah11' })).toBe(0);
  expect(await found({ branch: 'jyp' })).toBe(0);
});

test('of one region among others the queue holds the very requests that the numbers count', async () => {
  const days = { from: '2026-01-01', to: '2026-11-20' };
  const report = must(await readTransferReport(triage, { scope: 'region:wilayah3', ...days }));
  // Somebody who sees the transfers of every office.
  const nation = { ...region, actor: { ...region.actor, national: true, branchIds: [], region: null } };
  const found = async (filter: object) => must(await countTransfers(nation, { view: 'all', region: 'wilayah3', ...days, ...filter })).filtered;
  const { total } = report;
  expect([await found({}), await found({ undecided: true }), await found({ status: 'applied' }), await found({ status: 'rejected' })]).toEqual([total.requested, total.waiting, total.applied, total.rejected]);
  for (const { key, requested } of report.branches) expect([key, await found({ branch: key })]).toEqual([key, requested]);
  for (const { key, requested } of report.pemdas) expect([key, await found({ localGovernmentId: key })]).toEqual([key, requested]);
  for (const { key, requested } of report.facilities) expect([key, await found({ facility: key })]).toEqual([key, requested]);
  expect(must(await countTransfers(nation, { view: 'all', ...days })).filtered).toBeGreaterThan(total.requested);
  expect(must(await openQueue(nation, { view: 'all', region: 'wilayah3' })).regionName).toMatch(/\S/);
});

test.each(['dps', 'region:wilayah3', 'nation'])('a manager sees nothing of %s', async (scope) => {
  expect(await readTransferReport(manager, { scope })).toEqual({ kind: 'not_found' });
});

test('full facilities are those of the scope from nine tenths on, incoming transfers counted, the fullest first', async () => {
  const codes = (await bench.owner.query<{ code: string }>("SELECT code FROM facility WHERE branch_id = 'bdl' AND type <> 'hospital' ORDER BY code DESC LIMIT 3")).rows.map(({ code }) => code);
  const [near = '', below = '', none = ''] = codes;
  await bench.owner.query('UPDATE facility SET members = 0');
  await bench.owner.query('DELETE FROM transfer WHERE to_facility_code = ANY ($1)', [codes]);
  const set = (code: string, doctors: number, members: number) => bench.owner.query('UPDATE facility SET doctors = $2, members = $3 WHERE code = $1', [code, doctors, members]);
  await set(near, 2, 8_999);
  await set(below, 1, 4_499);
  await set(none, 0, 1);
  const rows = async () => must(await readTransferReport(manager, {})).full.rows.filter(({ code }) => codes.includes(code)).map(({ code, incoming, load }) => [code, incoming, load.over]);
  expect(await rows()).toEqual([[none, 0, true]]);
  const transfer = transferOf(pool, { facility: near, status: 'requested', decidedAfter: null, branchId: 'dps' });
  await bench.owner.query('DELETE FROM transfer WHERE member_id = $1', [pool.memberIds[0]]);
  await putTransfers(bench.owner, [transfer], () => pool.memberIds[0] ?? '');
  expect(await rows()).toEqual([[none, 0, true], [near, 1, false]]);
  expect(must(await readTransferReport(await bench.as('kepala.dps'), {})).full.rows.filter(({ code }) => codes.includes(code))).toEqual([]);
});

test('a download is audited with what was asked, and holds the same figures', async () => {
  const file = must(await exportTransferReport(manager, { from: '2026-10-01', to: '2026-10-31', format: 'csv' }));
  expect(file.total).toEqual(must(await readTransferReport(manager, { from: '2026-10-01', to: '2026-10-31' })).total);
  expect(await bench.one('SELECT action, member_id, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', member_id: null, detail: { view: 'transfers', format: 'csv', scope: 'bdl', from: '2026-10-01', to: '2026-10-31' },
  });
});

test('days without transfers have no figures and no times', async () => {
  expect(must(await readTransferReport(manager, { from: '2024-01-01', to: '2024-01-31' })).total).toMatchObject({ requested: 0, refused: 0, automaticShare: null, median: null });
});

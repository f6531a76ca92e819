import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { CHANNELS } from '../model';
import { disagreements, DONE_WITHIN, RECAP_STATUSES, SUBJECTS, type RecapChoice } from '../rules/rkpng';
import { fileComplaint } from '../commands/file-complaint';
import { casesOf, castOf, draft, key, must, RED, type Cast } from '../testing/cases';
import { readRecap } from './read-recap';
import { readRecapCases } from './read-recap-cases';

const MONTH = '2026-11';
const ALL: RecapChoice = { channel: null, subject: null, status: null, within: null };

let bench: Bench;
let bdl: Cast;
let manager: Caller;
let region: Caller;
let triage: Caller;

beforeAll(async () => {
  bench = await openBench();
  // The numbers are exact: the demonstration's own cases are taken out of the way.
  await bench.owner.query('TRUNCATE complaint CASCADE');
  await bench.owner.query('TRUNCATE complaint_tally');
  bdl = await castOf(bench, 'bdl');
  const jyp = await castOf(bench, 'jyp');
  for (const cast of [bdl, jyp]) {
    const { make } = casesOf(bench, cast);
    for (const status of ['received', 'routed', 'in_progress', 'waiting_provider', 'paused', 'resolved', 'rejected', 'merged'] as const) await make[status]();
    must(await fileComplaint(cast.desk, draft({ channel: 'email', classification: { ...RED, detail: 'drug' } }), key()));
  }
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
});
afterAll(() => bench.close());

const recapOf = async (caller: Caller, branchId: string | null = null, month: string | null = MONTH) => must(await readRecap(caller, { month, branchId }));
const casesBehind = async (caller: Caller, cell: RecapChoice, branchId: string | null = null) => {
  const rows = [];
  for (let after = null; ; ) {
    const page = must(await readRecapCases(caller, { month: MONTH, branchId, cell, after, limit: 3 }));
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next as never;
  }
};

describe('totals', () => {
  it('agree with each other and with the complaints in the database', async () => {
    const recap = await recapOf(manager);
    expect(disagreements(recap.whole)).toEqual([]);
    const { count } = await bench.one<{ count: number }>("SELECT count(*)::int FROM complaint WHERE branch_id = 'bdl' AND status <> 'merged'");
    const { merged } = await bench.one<{ merged: number }>("SELECT count(*)::int AS merged FROM complaint WHERE branch_id = 'bdl' AND status = 'merged'");
    expect(recap.whole.total).toBe(count);
    expect(recap.merged).toBe(merged);
    expect(merged).toBeGreaterThan(0);
    expect(recap.whole.bySubject.medicine).toBe(1);
    expect(recap.whole.byChannel.email).toBe(1);
    expect(recap.whole.doneWithin.days_1_3).toBe(2);
    expect(recap.whole.byStatus.in_process).toBeGreaterThan(0);
  });

  it.each([['manager', () => manager], ['triage', () => triage]])('of each cell are the number of cases behind it (%s)', async (_, caller) => {
    const recap = await recapOf(caller());
    expect(await casesBehind(caller(), ALL)).toHaveLength(recap.whole.total);
    for (const channel of CHANNELS) expect(await casesBehind(caller(), { ...ALL, channel }), channel).toHaveLength(recap.whole.byChannel[channel]);
    for (const subject of SUBJECTS) expect(await casesBehind(caller(), { ...ALL, subject }), subject).toHaveLength(recap.whole.bySubject[subject]);
    for (const status of RECAP_STATUSES) expect(await casesBehind(caller(), { ...ALL, status }), status).toHaveLength(recap.whole.byStatus[status]);
    for (const within of DONE_WITHIN) expect(await casesBehind(caller(), { ...ALL, status: 'done', within }), within).toHaveLength(recap.whole.doneWithin[within]);
    for (const cell of recap.cells) expect(await casesBehind(caller(), cell)).toHaveLength(cell.count);
  });

  it('sort the done ones by working days of the office', async () => {
    const target = await casesOf(bench, bdl).make.resolved();
    const before = (await recapOf(manager)).whole;
    // Received on Thursday 5 November, answered on Friday the 13th: six working days.
    await bench.owner.query("UPDATE complaint SET received_at = '2026-11-05T03:00Z', ended_at = '2026-11-13T03:00Z' WHERE id = $1", [target.id]);
    const after = (await recapOf(manager)).whole;
    expect(after.doneWithin).toEqual({ ...before.doneWithin, days_1_3: before.doneWithin.days_1_3 - 1, days_over_5: before.doneWithin.days_over_5 + 1 });
    expect((await casesBehind(manager, { ...ALL, status: 'done', within: 'days_over_5' })).map(({ id }) => id)).toContain(target.id);
  });
});

describe('the month', () => {
  it('begins and ends at midnight of the office', async () => {
    const cases = casesOf(bench, await castOf(bench, 'jyp'));
    const [own, other] = [await cases.make.routed(), await casesOf(bench, bdl).make.routed()];
    // 1 November 00:30 in Jayapura is still October in Lampung.
    await bench.owner.query("UPDATE complaint SET received_at = '2026-10-31T15:30Z' WHERE id = ANY ($1)", [[own.id, other.id]]);
    const ids = async (branchId: string, month: string) => must(await readRecapCases(triage, { month, branchId, cell: ALL, limit: 200 })).rows.map(({ id }) => id);
    expect(await ids('jyp', '2026-11')).toContain(own.id);
    expect(await ids('bdl', '2026-11')).not.toContain(other.id);
    expect(await ids('bdl', '2026-10')).toContain(other.id);
  });

  it('is the present one where none is asked', async () => {
    expect(await recapOf(manager, null, null)).toMatchObject({ month: MONTH, presentMonth: MONTH });
    expect((await recapOf(manager, null, '2025-06')).whole.total).toBe(0);
  });

  it.each(['2026-13', '2019-12', '11-2026', ''])('%s is none', async (month) => {
    expect(await readRecap(manager, { month, branchId: null })).toMatchObject({ kind: 'refused' });
  });
});

describe('the scope', () => {
  it('is the own branch, the own region, or every office with the central one', async () => {
    const [own, ofRegion, nation] = [await recapOf(manager), await recapOf(region), await recapOf(triage)];
    expect(own.offices.map(({ id }) => id)).toEqual(['bdl']);
    expect(ofRegion.offices.map(({ id }) => id)).toEqual(['bdl']);
    expect(nation.offices.map(({ id }) => id)).toEqual(expect.arrayContaining(['bdl', 'dps', 'jyp', 'sby', 'pusat']));
    const parts = await Promise.all(nation.offices.map(({ id }) => recapOf(triage, id)));
    expect(parts.reduce((sum, { whole }) => sum + whole.total, 0)).toBe(nation.whole.total);
    expect((await recapOf(triage, 'pusat')).whole.total).toBeGreaterThan(0);
  });

  it('hides other offices, and their cases', async () => {
    expect(await readRecap(manager, { month: MONTH, branchId: 'jyp' })).toEqual({ kind: 'not_found' });
    expect(await readRecap(manager, { month: MONTH, branchId: 'pusat' })).toEqual({ kind: 'not_found' });
    expect(await readRecapCases(region, { month: MONTH, branchId: 'jyp', cell: ALL })).toEqual({ kind: 'not_found' });
  });

  it('audits the list behind a number with the members it showed', async () => {
    must(await readRecapCases(manager, { month: MONTH, branchId: null, cell: ALL }));
    const { detail } = await bench.one<{ detail: { view: string; month: string; rows: number } }>("SELECT detail FROM audit_event WHERE action = 'complaint.list' AND chain = 'bdl' ORDER BY at DESC, seq DESC LIMIT 1");
    expect(detail).toMatchObject({ view: 'recap', month: MONTH });
  });
});


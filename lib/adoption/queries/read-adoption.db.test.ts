import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { bring, clearAdoption, must, POPULATION_2018, TABLE_1 } from '../testing/files';
import { readAdoption, type AdoptionReport } from './read-adoption';

let bench: Bench;
let manager: Caller;
let region: Caller;
let triage: Caller;
beforeAll(async () => {
  bench = await openBench();
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
});
afterAll(() => bench.close());

const read = async (caller: Caller, month: string | null = null, branchId: string | null = null): Promise<AdoptionReport> => must(await readAdoption(caller, { month, branchId }));
const percent = (hundredths: number | null) => (hundredths === null ? null : new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 2 }).format(hundredths / 10_000));

describe('the demonstration', () => {
  it('has two years of every branch that grow, and the published month', async () => {
    const report = await read(triage);
    expect(report.month).toBe('2026-10');
    expect(report.months).toHaveLength(25);
    expect(report.months.at(-1)).toBe('2018-12');
    expect(report.trend).toHaveLength(24);
    expect(report.trend.every(({ branches }) => branches === 4)).toBe(true);
    expect(report.missing).toEqual([]);
    const users = report.trend.map((point) => point.users ?? 0);
    expect(users.every((count, at) => at === 0 || count > (users[at - 1] ?? 0))).toBe(true);
    expect(report.now.target).toBe(2_125);
    expect(report.sources.every(({ source }) => source.includes('Data demo'))).toBe(true);
    expect(report.now.users).toBe(report.branches.reduce((sum, branch) => sum + (branch.users ?? 0), 0));
    expect(report.now.users).toBe(report.ages.reduce((sum, line) => sum + (line.users ?? 0), 0));
    expect(report.segments.every(({ share, before, yearBefore }) => share !== null && before !== null && yearBefore !== null)).toBe(true);
  });

  it('shows the published figures of Bandar Lampung to its manager', async () => {
    const report = await read(manager, '2018-12');
    expect(report.now).toMatchObject({ users: 17_768, members: 856_723, inhabitants: 1_176_677, share: 207, coverage: 7_281 });
    expect(report.sources.map(({ source }) => source)).toEqual(['Wahyuni 2021', 'Wahyuni 2021, Table 1']);
  });
});

describe('Table 1 of Bandar Lampung, loaded from its file', () => {
  let report: AdoptionReport;
  beforeAll(async () => {
    await clearAdoption(bench);
    must(await bring(manager, TABLE_1));
    must(await bring(manager, POPULATION_2018));
    report = await read(manager);
  });

  it('is the publication: 17,768 users, 2.07 % of 856,723 members, 72.81 % of 1,176,677 inhabitants', () => {
    expect(report).toMatchObject({ month: '2018-12', months: ['2018-12'], now: { users: 17_768, members: 856_723, inhabitants: 1_176_677 } });
    expect(percent(report.now.share)).toBe('2.07%');
    expect(percent(report.now.coverage)).toBe('72.81%');
  });

  it('has the six segments with their numbers and their parts of the users', () => {
    expect(report.segments.map(({ key, users, ofUsers }) => [key, users, percent(ofUsers)])).toEqual([
      ['PBPU', 6_037, '33.98%'], ['PPU_BU', 8_030, '45.19%'], ['PPU_PN', 3_090, '17.39%'], ['PBI_APBD', 21, '0.12%'], ['PBI_JK', 263, '1.48%'], ['BP', 327, '1.84%'],
    ]);
    // The publication says nothing of members by segment, nor of ages: neither is made up.
    expect(report.segments.every(({ members, share }) => members === null && share === null)).toBe(true);
    expect(report.ages).toEqual([]);
  });

  it('stands against the target of its month, with what is missing said', () => {
    expect(report.now.target).toBe(265);
    expect(report.toTarget).toBe(22_704 - 17_768);
    expect(report.missing).toEqual([{ branchId: 'bdl', kinds: ['transactions'] }]);
    expect(report.trend).toHaveLength(1);
    expect(report.before).toMatchObject({ users: null, share: null, branches: 0 });
    expect(report.sources).toHaveLength(2);
    expect(report.importedAt).toBe(manager.now.toISOString());
  });

  it('is empty, not zero, in a month without a file', async () => {
    const other = await read(manager, '2019-03');
    expect(other).toMatchObject({ month: '2019-03', sources: [], importedAt: null, now: { users: null, members: null, share: null }, toTarget: null });
    expect(other.trend.map(({ month, users }) => [month, users])).toEqual([['2018-12', 17_768], ['2019-01', null], ['2019-02', null], ['2019-03', null]]);
  });
});

describe('the scope', () => {
  beforeAll(async () => {
    await clearAdoption(bench);
    const month = (branch: string, users: number) => `segment,app_users,members,as_of,branch\nPBPU,${users},1000,2026-10-31,${branch}\n`;
    must(await bring(triage, month('Bandar Lampung', 100)));
    must(await bring(triage, month('dps', 300)));
    must(await bring(triage, 'type,count,as_of,branch\nPindah FKTP,40,2026-10-31,bdl\nfacility_change,2,2026-10-31,dps\n'));
  });

  it('is the own branch, the own region, or the nation, and the parts make the whole', async () => {
    expect(await read(manager)).toMatchObject({ now: { users: 100, share: 1_000, transactions: { facility_change: 40 } }, offices: [{ id: 'bdl' }] });
    expect(await read(region)).toMatchObject({ now: { users: 100 }, branches: [{ id: 'bdl', users: 100, transactions: 40 }] });
    const nation = await read(triage);
    expect(nation.now).toMatchObject({ users: 400, members: 2_000, share: 2_000, branches: 2, transactions: { facility_change: 42 } });
    expect(nation.missing.map(({ branchId }) => branchId).sort()).toEqual(['bdl', 'dps', 'jyp', 'sby']);
    expect((await read(triage, null, 'dps')).now.users).toBe(300);
  });

  it('hides other branches, and those that there are not', async () => {
    for (const caller of [manager, region]) for (const branchId of ['dps', 'zz']) expect(await readAdoption(caller, { month: null, branchId })).toEqual({ kind: 'not_found' });
    expect(await readAdoption(manager, { month: '2026-13' })).toMatchObject({ kind: 'refused', fields: { month: 'invalid_format' } });
  });

  it('is kept by the database as well', async () => {
    const seen = await bench.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.branch_ids', 'dps', true), set_config('app.national', '', true)`;
      return [await tx.adoptionImport.findMany(), await tx.adoptionUsers.findMany(), await tx.adoptionTransactions.findMany()].map((rows) => [...new Set(rows.map(({ branchId }) => branchId))]);
    });
    expect(seen).toEqual([['dps'], ['dps'], ['dps']]);
  });
});

describe('the desk', () => {
  it('stands beside the app: activations of the month, and visits for what the app could do', async () => {
    await bench.owner.query('TRUNCATE visit_cell, report_freshness');
    const cell = (dim: string, key: string, visits: number, activated: number) => bench.owner.query(
      `INSERT INTO visit_cell (scope_id, grain, dim, period, key, visits, avoidable, explained, installed, activated, waited, wait_seconds, service_seconds, wait_buckets, service_buckets, obstacles, hours, ratings)
       VALUES ('bdl', 'month', $1, '2026-10-01', $2, $3, 0, 9, 7, $4, 0, 0, 0, '{}', '{}', '{}', '{}', '{}')`, [dim, key, visits, activated]);
    expect((await read(manager)).now.desk).toBeNull();
    expect((await read(manager)).transactions[0]).toMatchObject({ type: 'facility_change', count: 40, visits: null });
    await cell('all', '', 30, 5);
    await cell('service', 'facility_change', 10, 2);
    await bench.owner.query("INSERT INTO report_freshness (source, refreshed_at) VALUES ('visits', '2026-11-20T02:59:00Z')");
    const report = await read(manager);
    expect(report.now.desk).toEqual({ visits: 30, explained: 9, installed: 7, activated: 5 });
    expect(report.transactions[0]).toEqual({ type: 'facility_change', count: 40, before: null, visits: 10, inApp: 8_000 });
    expect(report.transactions.find(({ type }) => type === 'autodebit')).toMatchObject({ visits: 0 });
    expect(report.branches[0]).toMatchObject({ activated: 5 });
    expect(report.countedAt).toBe('2026-11-20T02:59:00.000Z');
  });
});

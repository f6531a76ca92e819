import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '@/lib/audit/queries/list-audit';
import { key, must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { previewChange } from '../queries/preview-change';
import { readHistory } from '../queries/read-history';
import { readPolicies } from '../queries/read-policies';
import { changeBranch } from './change-branch';
import { addPolicy, withdrawPolicy } from './edit-policy';
import { addValue, withdrawValue } from './edit-value';

let bench: Bench;
let admin: Caller;
let second: Caller;

beforeAll(async () => {
  bench = await openBench();
  [admin, second] = await Promise.all([bench.as('admin'), bench.another('admin').then((username) => bench.as(username))]);
});
afterAll(() => bench.close());

const page = async (branch: string, on: string | null = null, caller = admin) => must(await readPolicies(caller, { branch, on }));
const versionOf = async (governmentId: string) => Number((await bench.one<{ n: number }>("SELECT count(*)::int AS n FROM reference_event WHERE kind = 'pemda' AND subject = $1", governmentId)).n);
const policy = (governmentId: string, over: object = {}) => ({
  governmentId, version: 0, reason: 'PKS 440/900', from: '2027-01-01', allowedTypes: ['clinic', 'puskesmas'], outsideArea: 'allowed', letterRequired: 'none', cutoffDay: 10,
  agreementReference: 'PKS 440/900', agreementFrom: '2027-01-01', agreementTo: '2029-12-31', ...over,
});

describe('a policy of a local government', () => {
  it('gets a new version from a day on; the one before ends the day before, unchanged, and each day is read with its own', async () => {
    const before = (await page('sby')).policies.find(({ validity }) => validity === 'current');
    const answer = must(await addPolicy(admin, policy('pemkot-sby', { outsideArea: 'needs_approval' }), key()));
    expect(answer).toMatchObject({ version: 1, action: 'policy_added', from: '2027-01-01', before: { outsideArea: 'allowed', cutoffDay: null }, after: { outsideArea: 'needs_approval', cutoffDay: '10' } });
    const now = (await page('sby')).policies;
    expect(now.find(({ id }) => id === before?.id)).toEqual({ ...before, to: '2026-12-31', version: 1 });
    expect(now[0]).toMatchObject({ from: '2027-01-01', to: null, validity: 'future', allowedTypes: ['clinic', 'puskesmas'] });
    expect((await page('sby', '2027-01-01')).policies[0]).toMatchObject({ validity: 'current' });
    expect((await page('sby', '2026-12-31')).policies.find(({ validity }) => validity === 'current')?.id).toBe(before?.id);
    expect((await page('sby', '2024-02-01')).policies.find(({ validity }) => validity === 'current')?.from).toBe('2024-01-01');
  });

  it('is recorded with who, why, before and after, in its history and in the audit', async () => {
    const { events } = must(await readHistory(admin, { kind: 'pemda', subject: 'pemkot-sby' }));
    expect(events[0]).toMatchObject({ by: admin.actor.name, reason: 'PKS 440/900', from: '2027-01-01', before: { outsideArea: 'allowed' }, after: { outsideArea: 'needs_approval' } });
    const { reason, detail } = await bench.one<{ reason: string; detail: object }>("SELECT reason, detail FROM audit_event WHERE action = 'policy.edit' AND object_id = 'pemkot-sby'");
    expect(reason).toBe('PKS 440/900');
    expect(detail).toMatchObject({ kind: 'policy_added', reference: 'Pemerintah Kota Surabaya', from: '2027-01-01', before: { outsideArea: 'allowed' }, after: { outsideArea: 'needs_approval' } });
    // The auditor reads the same, and of other events no field leaves the record in this way.
    const { rows } = must(await listAudit(await bench.as('auditor'), { from: null, to: null, officer: null, member: null, action: null, after: null, limit: 200 }));
    expect(rows.find(({ action }) => action === 'policy.edit')?.detail).toMatchObject({ kind: 'policy_added', changes: expect.arrayContaining([{ field: 'outsideArea', before: 'allowed', after: 'needs_approval' }]) as object[] });
    expect(rows.filter(({ action, detail: { changes } }) => action !== 'policy.edit' && changes.length > 0)).toEqual([]);
  });

  it('that has not begun is withdrawn, and what is in force never', async () => {
    expect(await withdrawPolicy(admin, { governmentId: 'pemkot-sby', version: 1, from: '2025-07-01', reason: 'x' }, key())).toMatchObject({ kind: 'refused', codes: ['in_force'] });
    must(await withdrawPolicy(admin, { governmentId: 'pemkot-sby', version: 1, from: '2027-01-01', reason: 'Batal' }, key()));
    expect((await page('sby')).policies.map(({ from }) => from)).toEqual(['2025-07-01', '2024-01-01']);
    expect(must(await readHistory(admin, { kind: 'pemda', subject: 'pemkot-sby' })).events.map(({ action }) => action)).toEqual(['policy_withdrawn', 'policy_added']);
    expect(await withdrawPolicy(admin, { governmentId: 'pemkot-sby', version: 2, from: '2027-01-01', reason: 'Batal' }, key())).toEqual({ kind: 'not_found' });
  });

  it.each([
    [{ from: '2026-11-20' }, 'from', 'too_early'],
    [{ from: '2020-01-01' }, 'from', 'too_early'],
    [{ from: '2026-02-30' }, 'from', 'invalid_date'],
    [{ from: '' }, 'from', 'required'],
    [{ allowedTypes: [] }, 'allowedTypes', 'required'],
    [{ allowedTypes: ['hospital'] }, 'allowedTypes.0', 'not_in_list'],
    [{ allowedTypes: ['clinic', 'clinic'] }, 'allowedTypes', 'not_in_list'],
    [{ cutoffDay: 32 }, 'cutoffDay', 'day_of_month'],
    [{ cutoffDay: -1 }, 'cutoffDay', 'day_of_month'],
    [{ agreementReference: null }, 'agreementReference', 'required'],
    [{ agreementFrom: null }, 'agreementFrom', 'required'],
    [{ agreementTo: '2026-12-31' }, 'agreementTo', 'ends_before_start'],
    [{ reason: ' ' }, 'reason', 'required'],
  ])('is refused beside the field: %o', async (over, field, code) => {
    expect(await addPolicy(admin, policy('pemkot-jyp', over), key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
    expect(await versionOf('pemkot-jyp')).toBe(0);
  });

  it('is refused when nothing is different, and on a day that has a version', async () => {
    const current = { allowedTypes: ['clinic', 'puskesmas'], outsideArea: 'needs_approval', letterRequired: 'dinsos', cutoffDay: 25, agreementReference: 'PKS 460/12/JPR/2024', agreementFrom: '2024-01-01', agreementTo: '2027-12-31' };
    expect(await addPolicy(admin, policy('pemkot-jyp', current), key())).toMatchObject({ kind: 'refused', codes: ['nothing_changed'] });
    must(await addPolicy(admin, policy('pemkab-jyp'), key()));
    expect(await addPolicy(admin, policy('pemkab-jyp', { version: 1, cutoffDay: 11 }), key())).toMatchObject({ kind: 'refused', fields: { from: 'version_on_that_day' } });
  });

  it('is the first of a local government that had none', async () => {
    expect((await page('jyp')).withoutPolicy.map(({ id }) => id)).toEqual(['pemprov-papua']);
    expect(must(await addPolicy(admin, policy('pemprov-papua', { from: '2026-11-21' }), key()))).toMatchObject({ before: {}, after: { letterRequired: 'none', agreementTo: '2029-12-31' } });
    // Today it has none yet.
    expect((await page('jyp')).withoutPolicy.map(({ id }) => id)).toEqual(['pemprov-papua']);
    expect((await page('jyp', '2026-11-21')).withoutPolicy).toEqual([]);
  });

  it('of two administrators at once one wins, and the other is told what was done', async () => {
    const seen = await versionOf('pemkab-badung');
    const outcomes = await Promise.all([admin, second].map((caller, index) => addPolicy(caller, policy('pemkab-badung', { version: seen, from: `2027-02-0${index + 1}`, cutoffDay: 11 + index }), key())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
    const conflict = outcomes.find(({ kind }) => kind === 'conflict');
    expect(conflict).toMatchObject({ by: expect.any(String) as string, changes: expect.arrayContaining([expect.objectContaining({ field: 'cutoffDay', before: null })]) as object[] });
    expect(await versionOf('pemkab-badung')).toBe(seen + 1);
  });

  it('sent twice with one key is recorded once', async () => {
    const attempt = randomUUID();
    const seen = await versionOf('pemkab-gianyar');
    const answers = await Promise.all(Array.from({ length: 4 }, () => addPolicy(admin, policy('pemkab-gianyar', { version: seen }), attempt)));
    for (const answer of answers) expect(must(answer)).toMatchObject({ version: seen + 1, subject: 'pemkab-gianyar' });
    expect(await versionOf('pemkab-gianyar')).toBe(seen + 1);
  });

  it('is previewed with the members and open transfers that it touches', async () => {
    const { members } = await bench.one<{ members: number }>("SELECT count(*)::int AS members FROM member WHERE local_government_id = 'pemkot-bdl'");
    const { waiting, approved } = await bench.one<{ waiting: number; approved: number }>(
      "SELECT count(*) FILTER (WHERE status IN ('requested', 'returned'))::int AS waiting, count(*) FILTER (WHERE status = 'approved')::int AS approved FROM transfer WHERE local_government_id = 'pemkot-bdl'");
    expect(members).toBeGreaterThan(0);
    expect(must(await previewChange(admin, { kind: 'pemda', subject: 'pemkot-bdl' }))).toEqual({ members, waiting, against: null, approved, leaving: null });
    const entered = { kind: 'pemda', subject: 'pemkot-bdl', allowedTypes: ['doctor'], outsideArea: 'refused' };
    const { against } = await bench.one<{ against: number }>(
      "SELECT count(*)::int AS against FROM transfer t JOIN facility f ON f.code = t.to_facility_code WHERE t.local_government_id = 'pemkot-bdl' AND t.status IN ('requested', 'returned') AND (f.type <> 'doctor' OR f.regency_code <> '18.71')");
    expect(must(await previewChange(admin, entered))).toMatchObject({ waiting, against });
    expect(await previewChange(admin, { kind: 'pemda', subject: 'pemkot-xyz' })).toEqual({ kind: 'not_found' });
  });
});

describe('a value', () => {
  const tenure = (over: object = {}) => ({ key: 'transfer.tenure_months', version: 0, reason: 'Perpres baru', from: '2027-03-01', parts: { '': 6 }, source: 'Perpres 1/2027', certainty: 'H', ...over });
  const valuesOn = async (on: string) => (await page('bdl', on)).values.filter(({ key: name, validity }) => name === 'transfer.tenure_months' && validity === 'current').map(({ value }) => value);

  it('holds from its day on, keeps the one before, and is withdrawn while it does not hold', async () => {
    expect(must(await addValue(admin, tenure(), key()))).toMatchObject({ before: { 'part.': '3' }, after: { 'part.': '6', source: 'Perpres 1/2027' } });
    expect([await valuesOn('2027-02-28'), await valuesOn('2027-03-01')]).toEqual([[3], [6]]);
    expect(await addValue(second, tenure({ from: '2027-04-01', parts: { '': 4 } }), key())).toMatchObject({ kind: 'conflict', by: admin.actor.name });
    expect(await withdrawValue(admin, { key: 'transfer.tenure_months', version: 1, from: '2018-09-18', reason: 'x' }, key())).toMatchObject({ kind: 'refused', codes: ['in_force'] });
    must(await withdrawValue(admin, { key: 'transfer.tenure_months', version: 1, from: '2027-03-01', reason: 'Batal' }, key()));
    expect(await valuesOn('2027-03-01')).toEqual([3]);
  });

  it.each([
    [{ from: '2026-11-20' }, 'from', 'too_early'],
    [{ parts: { '': 0 } }, 'parts.', 'invalid_number'],
    [{ parts: { '': -1 } }, 'parts.', 'invalid_number'],
    [{ parts: {} }, 'parts.', 'required'],
    [{ source: '' }, 'source', 'too_short'],
    [{ key: 'complaint.unknown' }, 'key', 'not_in_list'],
  ])('is refused beside the field: %o', async (over, field, code) => {
    expect(await addValue(admin, tenure({ version: 2, ...over }), key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('of many numbers keeps those that stay', async () => {
    const stored = (await page('bdl')).values.find(({ key: name }) => name === 'visit.targets')?.value as Record<string, Record<string, number>>;
    const parts = Object.fromEntries(Object.entries(stored).flatMap(([service, targets]) => Object.entries(targets).map(([name, number]) => [`${service}.${name}`, number])));
    must(await addValue(admin, { key: 'visit.targets', version: 0, reason: 'Rapat', from: '2027-01-01', parts: { ...parts, 'card.waitMinutes': 12 }, source: 'Keputusan kantor', certainty: 'M' }, key()));
    const { value } = await bench.one<{ value: typeof stored }>("SELECT value FROM policy_value WHERE key = 'visit.targets' AND valid_from = '2027-01-01'");
    expect(value).toEqual({ ...stored, card: { ...stored.card, waitMinutes: 12 } });
  });
});

describe('a branch', () => {
  const office = (over: object = {}) => ({ branchId: 'dps', version: 0, reason: 'Pindah gedung', name: 'Denpasar', address: 'Jl. Gedung Baru 7', phone: '(0361) 700-700', ...over });

  it('changes its letterhead at once; yesterday is read as it was', async () => {
    const before = (await page('dps')).office;
    expect(must(await changeBranch(admin, office({ name: before.name }), key()))).toMatchObject({ before: { address: before.address }, after: { address: 'Jl. Gedung Baru 7' } });
    expect((await page('dps')).office).toMatchObject({ address: 'Jl. Gedung Baru 7', phone: '(0361) 700-700', version: 1, timeZone: 'Asia/Makassar' });
    expect((await page('dps', '2026-11-19')).office).toMatchObject({ address: before.address, phone: before.phone });
    expect(await changeBranch(admin, office({ name: before.name, version: 1 }), key())).toMatchObject({ kind: 'refused', codes: ['nothing_changed'] });
    expect(await changeBranch(second, office({ name: before.name, address: 'Jl. Lain 1' }), key())).toMatchObject({ kind: 'conflict', by: admin.actor.name });
  });

  it('has a name of its own, and no time zone to change', async () => {
    const { name } = await bench.one<{ name: string }>("SELECT name FROM branch WHERE id = 'sby'");
    expect(await changeBranch(admin, office({ version: 1, name: name.toLowerCase() }), key())).toMatchObject({ kind: 'refused', fields: { name: 'name_exists' } });
    must(await changeBranch(admin, office({ version: 1, address: 'Jl. Gedung Lama 1', name: 'Denpasar Kota', timeZone: 'Asia/Jakarta' }), key()));
    expect((await page('dps')).office.timeZone).toBe('Asia/Makassar');
  });
});

it('who reads sees everything and keeps nothing; another day is for reading alone', async () => {
  const supervisor = await bench.as('supervisor.bdl');
  expect((await page('bdl', null, supervisor)).mayEdit).toBe(false);
  expect(await addPolicy(supervisor, policy('pemkot-bdl'), key())).toEqual({ kind: 'forbidden' });
  expect((await page('bdl')).mayEdit).toBe(true);
  expect((await page('bdl', '2026-01-01')).mayEdit).toBe(false);
  expect(await readPolicies(admin, { branch: 'bdl', on: 'kemarin' })).toMatchObject({ kind: 'refused', fields: { on: 'invalid_date' } });
});

it('late in the evening of Jakarta it is tomorrow in Jayapura: what begins then would be too early', async () => {
  const late = { ...admin, now: new Date(TEST_NOW.getTime() + 13 * 3_600_000) };
  expect(await addPolicy(late, policy('pemkot-bdl', { from: '2026-11-21' }), key())).toMatchObject({ kind: 'refused', fields: { from: 'too_early' } });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key, must } from '@/lib/complaints/testing/cases';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { previewChange } from '../queries/preview-change';
import { readFacilities } from '../queries/read-facilities';
import { readHistory } from '../queries/read-history';
import { addContract, endContract, withdrawContract } from './edit-contract';
import { addFacility, changeFacility } from './edit-facility';

let bench: Bench;
let admin: Caller;
let second: Caller;

beforeAll(async () => {
  bench = await openBench();
  [admin, second] = await Promise.all([bench.as('admin'), bench.another('admin').then((username) => bench.as(username))]);
});
afterAll(() => bench.close());

const NEW = { code: '0899U901', branchId: 'bdl', reason: 'Faskes baru', name: 'Klinik Pratama Percobaan', type: 'clinic', regencyCode: '18.71', district: 'Kedaton', address: 'Jl. Percobaan 1', doctors: 2 };
const rowsOf = async (branch: string, on: string | null = null) => must(await readFacilities(admin, { branch, text: '', on })).rows;
const rowOf = async (code: string, branch = 'bdl', on: string | null = null) => {
  const row = (await rowsOf(branch, on)).find((each) => each.code === code);
  if (!row) throw new Error(`no facility ${code}`);
  return row;
};
/** A facility whose contract runs on without an end, with members. */
const running = (branch: string) => bench.one<{ code: string; name: string; members: number }>(
  `SELECT f.code, f.name, f.members FROM facility f JOIN facility_contract c ON c.facility_code = f.code AND c.valid_to IS NULL AND c.valid_from < '2026-01-01'
   WHERE f.branch_id = $1 AND f.type = 'puskesmas' AND f.members > 0 ORDER BY f.code LIMIT 1`, branch);

describe('a facility', () => {
  it('is added without a contract; its first contract may have begun', async () => {
    expect(must(await addFacility(admin, NEW, key()))).toMatchObject({ action: 'facility_added', after: { name: NEW.name, doctors: '2' } });
    expect(await rowOf(NEW.code)).toMatchObject({ members: 0, contract: null, version: 1, doctors: 2 });
    must(await addContract(admin, { code: NEW.code, version: 1, reason: 'PKS', from: '2026-10-01', to: '2026-12-31', reference: 'PKS/1', doctors: null }, key()));
    expect((await rowOf(NEW.code)).contract).toMatchObject({ reference: 'PKS/1', from: '2026-10-01', to: '2026-12-31', validity: 'current' });
    // Yesterday nobody knew of it.
    expect((await rowsOf('bdl', '2026-11-19')).some(({ code }) => code === NEW.code)).toBe(false);
  });

  it.each([
    [{ code: '0899u901' }, 'code', 'code_exists'],
    [{ code: '899U901' }, 'code', 'invalid_code'],
    [{ code: '0899U902' }, 'name', 'name_exists'],
    [{ code: '0899U902', name: 'KLINIK  PRATAMA percobaan' }, 'name', 'name_exists'],
    [{ code: '0899U902', name: '---' }, 'name', 'too_short'],
    [{ code: '0899U902', name: 'Klinik Lain', regencyCode: '51.71' }, 'regencyCode', 'not_in_list'],
    [{ code: '0899U902', name: 'Klinik Lain', branchId: 'zz' }, 'branchId', 'not_in_list'],
    [{ code: '0899U902', name: 'Klinik Lain', doctors: -1 }, 'doctors', 'invalid_number'],
    [{ code: '0899U902', name: 'Klinik Lain', type: 'apotek' }, 'type', 'not_in_list'],
  ])('is refused beside the field: %o', async (over, field, code) => {
    expect(await addFacility(admin, { ...NEW, ...over }, key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('is corrected at once, found by its new name, and read as it was before the day of the correction', async () => {
    const { code, name } = await running('dps');
    const before = await rowOf(code, 'dps');
    const facts = { name: 'Puskesmas Nama Baru Sekali', type: before.type, regencyCode: before.regencyCode, district: before.district, address: before.address, doctors: before.ownDoctors + 3 };
    expect(must(await changeFacility(admin, { code, version: 0, reason: 'Salah tulis', ...facts }, key()))).toMatchObject({ before: { name, doctors: String(before.ownDoctors) }, after: { name: facts.name } });
    expect(must(await readFacilities(admin, { branch: 'dps', text: 'baru sekali' })).rows.map((row) => row.code)).toEqual([code]);
    expect(await rowOf(code, 'dps')).toMatchObject({ name: facts.name, doctors: before.ownDoctors + 3, version: 1 });
    expect(await rowOf(code, 'dps', '2026-11-19')).toMatchObject({ name, doctors: before.ownDoctors });
    expect(await changeFacility(second, { code, version: 0, reason: 'x', ...facts, doctors: 1 }, key())).toMatchObject({ kind: 'conflict', by: admin.actor.name, changes: expect.arrayContaining([{ field: 'name', before: name, after: facts.name }]) as object[] });
    expect(await changeFacility(admin, { code, version: 1, reason: 'x', ...facts }, key())).toMatchObject({ kind: 'refused', codes: ['nothing_changed'] });
    expect(await changeFacility(admin, { code, version: 1, reason: 'x', ...facts, type: 'hospital' }, key())).toMatchObject({ kind: 'refused', fields: { type: 'has_members' } });
  });

  it('of two corrections at once one wins', async () => {
    const { code } = await running('sby');
    const { name, type, regencyCode, district, address, ownDoctors } = await rowOf(code, 'sby');
    const outcomes = await Promise.all([admin, second].map((caller, index) => changeFacility(caller, { code, version: 0, reason: 'x', name, type, regencyCode, district, address, doctors: ownDoctors + index + 1 }, key())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
  });
});

describe('a contract', () => {
  it('cannot overlap the one that runs; that one is ended first, with a reason, and the next may follow the day after', async () => {
    const { code, members } = await running('bdl');
    const next = { code, version: 0, reason: 'PKS baru', from: '2027-01-01', to: '2028-12-31', reference: 'PKS/2', doctors: 9 };
    expect(await addContract(admin, next, key())).toMatchObject({ kind: 'refused', fields: { from: 'contract_runs_on' } });
    const [{ from } = { from: '' }] = (await rowOf(code)).contracts;
    const end = { code, version: 0, reason: 'Izin dicabut', from, on: '2026-12-31' };
    expect(await endContract(admin, { ...end, on: '2026-11-19' }, key())).toMatchObject({ kind: 'refused', fields: { on: 'in_the_past' } });
    expect(must(await endContract(admin, end, key()))).toMatchObject({ action: 'contract_ended', from: '2026-12-31', before: { contractTo: null }, after: { contractTo: '2026-12-31' } });
    expect(await endContract(second, { ...end, on: '2026-12-01' }, key())).toMatchObject({ kind: 'conflict', by: admin.actor.name, changes: [{ field: 'contractTo', before: null, after: '2026-12-31' }] });
    expect(await addContract(admin, { ...next, version: 1, from: '2026-12-31' }, key())).toMatchObject({ kind: 'refused', fields: { from: 'contract_overlaps' } });
    const own = (await rowOf(code)).ownDoctors;
    must(await addContract(admin, { ...next, version: 1 }, key()));
    // Its number of doctors counts while it runs.
    expect([(await rowOf(code)).doctors, (await rowOf(code, 'bdl', '2027-01-01')).doctors, (await rowOf(code, 'bdl', '2029-01-01')).doctors]).toEqual([own, 9, own]);
    expect((await rowOf(code)).members).toBe(members);
    expect(await withdrawContract(admin, { code, version: 2, from, reason: 'x' }, key())).toMatchObject({ kind: 'refused', codes: ['in_force'] });
    expect(await endContract(admin, { code, version: 2, from: '2027-01-01', on: '2027-06-01', reason: 'x' }, key())).toMatchObject({ kind: 'refused', codes: ['not_begun'] });
    must(await withdrawContract(admin, { code, version: 2, from: '2027-01-01', reason: 'Batal' }, key()));
    expect((await rowOf(code)).contracts.map(({ to }) => to)).toEqual(['2026-12-31']);
    expect(must(await readHistory(admin, { kind: 'facility', subject: code })).events.map(({ action, reason }) => [action, reason])).toEqual([['contract_withdrawn', 'Batal'], ['contract_added', 'PKS baru'], ['contract_ended', 'Izin dicabut']]);
  });

  it.each([
    [{ from: '2026-11-20' }, 'from', 'too_early'],
    [{ to: '2027-01-31' }, 'to', 'ends_before_start'],
    [{ reference: ' ' }, 'reference', 'required'],
    [{ doctors: -1 }, 'doctors', 'invalid_number'],
    [{ to: 'besok' }, 'to', 'invalid_date'],
  ])('is refused beside the field: %o', async (over, field, code) => {
    const { version } = await rowOf(NEW.code);
    expect(await addContract(admin, { code: NEW.code, version, reason: 'PKS', from: '2027-02-01', to: null, reference: 'PKS/3', doctors: null, ...over }, key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('is kept from overlapping by the database itself', async () => {
    const { code } = await running('jyp');
    await expect(bench.owner.query("INSERT INTO facility_contract (facility_code, valid_from, reference) VALUES ($1, '2030-01-01', 'x')", [code])).rejects.toThrow(/facility_contract_one_at_a_time/);
  });
});

it('a day before anything was on record is empty, not a fault; a day to come is read as it is recorded', async () => {
  const before = must(await readFacilities(admin, { branch: 'bdl', on: '1950-01-01' }));
  expect([before.membersPerDoctor, before.mayEdit, before.rows.every(({ contract }) => contract === null || contract.validity === 'future')]).toEqual([null, false, true]);
  expect(must(await readFacilities(admin, { branch: 'bdl', on: '2199-12-31' })).rows.some(({ contract }) => contract?.validity === 'current')).toBe(true);
});

it('what a change touches is counted: the registered, those on their way, those who leave', async () => {
  const { code } = await bench.one<{ code: string }>("SELECT to_facility_code AS code FROM transfer WHERE status IN ('requested', 'returned', 'approved') GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1");
  const expected = await bench.one<object>(
    `SELECT (SELECT members FROM facility WHERE code = $1) AS members,
       count(*) FILTER (WHERE to_facility_code = $1 AND status <> 'approved')::int AS waiting, count(*) FILTER (WHERE to_facility_code = $1 AND status = 'approved')::int AS approved,
       count(*) FILTER (WHERE from_facility_code = $1)::int AS leaving
     FROM transfer WHERE status IN ('requested', 'returned', 'approved')`, code);
  expect(must(await previewChange(admin, { kind: 'facility', subject: code }))).toEqual({ against: null, ...expected });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveTimetable } from '@/lib/calendar/commands/save-timetable';
import { fileComplaint } from '@/lib/complaints/commands/file-complaint';
import { draft, key, must } from '@/lib/complaints/testing/cases';
import { asDevice, findDevice } from '@/lib/server/device';
import { setEnvironment } from '@/lib/server/env';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { dateInZone } from '@/lib/values/calendar-date';
import { addDuty } from '@/lib/staff/commands/edit-duty';
import { inviteDevice } from '@/lib/visits/commands/invite-device';
import { pairDevice } from '@/lib/visits/commands/pair-device';
import { issueAtKiosk } from '@/lib/visits/commands/serve-kiosk';
import { callNext } from '@/lib/visits/commands/call-next-ticket';
import { saveDesk } from '@/lib/visits/commands/pause-desk';
import { sitAtDesk } from '@/lib/visits/commands/take-seat';
import { readHistory } from '../queries/read-history';
import { readPolicies } from '../queries/read-policies';
import { addBranch, addRegency } from './add-branch';
import { addFacility } from './edit-facility';
import { addGovernment } from './add-government';

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  admin = steppedUp(await bench.as('admin'));
});
afterAll(() => bench.close());

const branch = (over: object = {}) => ({
  branchId: 'mtr', name: 'Kantor Cabang Metro', regionId: 'wilayah12', timeZone: 'Asia/Jayapura', address: 'Jl. Contoh Diponegoro No. 505', phone: '(0725) 000505',
  regencyCode: '18.72', regencyName: 'Kota Metro', reason: 'Keputusan Direksi 12/2026', ...over,
});
const government = (over: object = {}) => ({
  governmentId: 'pemkot-metro', branchId: 'mtr', name: 'Pemerintah Kota Metro', regencyCodes: ['18.72'], reason: 'PKS 440/1', from: '2026-12-01', allowedTypes: ['puskesmas'], outsideArea: 'refused',
  letterRequired: 'none', cutoffDay: null, agreementReference: 'PKS 440/1', agreementFrom: '2026-12-01', agreementTo: null, ...over,
});
const page = async (id: string, on: string | null = null, caller = admin) => must(await readPolicies(caller, { branch: id, on }));
const idOf = async (username: string) => bench.one<{ id: string; version: number }>('SELECT id, version FROM staff WHERE username = $1', username);

describe('a new branch', () => {
  it('asks for proof anew, and is refused beside the field before anything is written', async () => {
    expect(await addBranch(await bench.as('admin'), branch(), key())).toEqual({ kind: 'step_up' });
    expect(await addBranch(steppedUp(await bench.as('supervisor.bdl')), branch(), key())).toEqual({ kind: 'forbidden' });
    expect(await addBranch(admin, branch({ branchId: 'bdl', name: 'kantor cabang  SURABAYA', regionId: 'wilayah99', regencyCode: '18.71', regencyName: 'KOTA BANDAR LAMPUNG' }), key())).toMatchObject({
      kind: 'refused', fields: { branchId: 'branch_code_exists', name: 'name_exists', regionId: 'not_in_list', regencyCode: 'regency_taken', regencyName: 'name_exists' },
    });
    expect(await bench.one("SELECT count(*)::int AS n FROM branch WHERE id = 'mtr'")).toEqual({ n: 0 });
  });

  it.each([
    [{ branchId: 'pusat' }, 'branchId', 'code_reserved'],
    [{ branchId: 'x1' }, 'branchId', 'invalid_branch_code'],
    [{ timeZone: 'Asia/Tokyo' }, 'timeZone', 'not_in_list'],
    [{ regencyCode: '1872' }, 'regencyCode', 'invalid_regency_code'],
    [{ phone: 'telepon' }, 'phone', 'invalid_phone'],
    [{ name: '...' }, 'name', 'too_short'],
    [{ reason: ' ' }, 'reason', 'required'],
  ])('is refused beside the field: %o', async (over, field, code) => {
    expect(await addBranch(admin, branch(over), key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('is on record with who and why; sent twice with one key it is one; the day before it was not there', async () => {
    const attempt = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => addBranch(admin, branch({ branchId: 'MTR' }), attempt)));
    for (const answer of answers) expect(must(answer)).toMatchObject({ subject: 'mtr', version: 1, action: 'branch_added' });
    const { office } = await page('mtr');
    expect(office).toMatchObject({ name: 'Kantor Cabang Metro', region: 'Kedeputian Wilayah XII', timeZone: 'Asia/Jayapura', version: 1, regencies: [{ code: '18.72', name: 'Kota Metro' }], addedLater: null });
    expect((await page('mtr', '2026-11-19')).office).toMatchObject({ addedLater: '2026-11-20', regencies: [] });
    expect(must(await readHistory(admin, { kind: 'branch', subject: 'mtr' })).events).toMatchObject([{ action: 'branch_added', reason: 'Keputusan Direksi 12/2026', by: admin.actor.name, after: { name: 'Kantor Cabang Metro', timeZone: 'Asia/Jayapura' } }]);
    expect(await bench.one("SELECT reason, detail->>'kind' AS kind FROM audit_event WHERE action = 'policy.edit' AND object_id = 'mtr'")).toEqual({ reason: 'Keputusan Direksi 12/2026', kind: 'branch_added' });
    expect(await addBranch(admin, branch({ name: 'Kantor Lain', regencyCode: '18.73', regencyName: 'Kota Lain' }), key())).toMatchObject({ kind: 'refused', fields: { branchId: 'branch_code_exists' } });
  });

  it('can be used at once: duty, desk, kiosk, a number drawn and called, a case in its own zone and hours', async () => {
    for (const username of ['supervisor.dps', 'loket.dps']) {
      must(await addDuty(admin, { ...(await idOf(username)), reason: 'Membuka kantor', branchId: 'mtr', role: null, from: '2026-11-20', until: '2026-11-30' }, key()));
    }
    const [boss, desk] = await Promise.all([bench.as('supervisor.dps'), bench.as('loket.dps')]);
    expect(desk.actor).toMatchObject({ branch: { id: 'mtr', timeZone: 'Asia/Jayapura' }, branchIds: ['mtr'] });
    must(await saveDesk(boss, { number: 1, active: true }, key()));
    const { code } = must(await inviteDevice(boss, { kind: 'kiosk', label: 'Kios pintu masuk', desk: null }, key()));
    const paired = await pairDevice({ db: bench.db, address: null, now: TEST_NOW }, code);
    const device = paired && (await findDevice(bench.db, 'kiosk', paired.token, TEST_NOW));
    if (!device) throw new Error('no device');
    expect(device).toMatchObject({ branchId: 'mtr', timeZone: 'Asia/Jayapura' });
    const ticket = await issueAtKiosk({ db: bench.db, device, address: null, now: TEST_NOW, today: dateInZone(TEST_NOW, 'Asia/Jayapura') }, { tile: 'app', priority: 'none', scan: null }, key());
    expect(ticket).toMatchObject({ label: expect.stringMatching(/1$/) as string, ahead: 0 });
    must(await sitAtDesk(desk, { desk: 1 }, key()));
    expect(must(await callNext(desk, {}, key()))).toMatchObject({ label: ticket.label, status: 'called' });
    expect(await asDevice({ db: bench.db, device }, (tx) => tx.ticket.count())).toBe(1);

    const week = { 1: [{ from: '07:00', to: '12:00' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    must(await saveTimetable(admin, { id: null, kind: 'special', branchId: 'mtr', validFrom: '2026-11-23', validTo: '2026-11-23', week }, key()));
    // Noon of Jayapura on Friday, green, due the same day: until its own closing time at 17.00 there, 08.00 UTC.
    const { id } = must(await fileComplaint(desk, draft(), key()));
    expect(await bench.one('SELECT y.first_response_due_at AS due FROM complaint_cycle y WHERE y.complaint_id = $1', id)).toEqual({ due: new Date('2026-11-20T08:00:00Z') });
  });
});

describe('the area of a branch', () => {
  it('grows by a regency; who saw less is told', async () => {
    const input = { branchId: 'mtr', version: 1, regencyCode: '18.07', regencyName: 'Kabupaten Lampung Timur', reason: 'Perluasan' };
    expect(must(await addRegency(admin, input, key()))).toMatchObject({ version: 2, action: 'regency_added' });
    expect((await page('mtr')).office.regencies.map(({ name }) => name)).toEqual(['Kabupaten Lampung Timur', 'Kota Metro']);
    expect((await page('bdl')).office.regencies.map(({ name }) => name)).not.toContain('Kota Metro');
    expect(await addRegency(admin, { ...input, regencyCode: '18.08', regencyName: 'Kabupaten Way Kanan' }, key())).toMatchObject({ kind: 'conflict', by: admin.actor.name });
    expect(await addRegency(admin, { ...input, version: 2 }, key())).toMatchObject({ kind: 'refused', fields: { regencyCode: 'regency_taken', regencyName: 'name_exists' } });
    expect(await addRegency(admin, { ...input, branchId: 'zz' }, key())).toEqual({ kind: 'not_found' });
    const facility = { code: '0890U001', branchId: 'mtr', reason: 'Baru', name: 'Klinik Metro', type: 'clinic', regencyCode: '18.07', district: 'Sukadana', address: 'Jl. Contoh 1', doctors: 2 };
    must(await addFacility(admin, facility, key()));
    expect(await addFacility(admin, { ...facility, code: '0890U002', name: 'Klinik Lain', regencyCode: '18.71' }, key())).toMatchObject({ kind: 'refused' });
  });
});

describe('a new local government', () => {
  it('is on record with its first policy, which begins after today; until then its members wait for a supervisor', async () => {
    expect(must(await addGovernment(admin, government(), key()))).toMatchObject({ subject: 'pemkot-metro', version: 1, action: 'government_added', from: '2026-12-01', after: { regencyCodes: '18.72', allowedTypes: 'puskesmas' } });
    const today = await page('mtr');
    expect(today.policies).toMatchObject([{ governmentId: 'pemkot-metro', localGovernment: 'Pemerintah Kota Metro', area: ['Kota Metro'], from: '2026-12-01', validity: 'future', version: 1 }]);
    expect(today.withoutPolicy).toMatchObject([{ id: 'pemkot-metro', startsOn: '2026-12-01' }]);
    expect((await page('mtr', '2026-12-01')).withoutPolicy).toEqual([]);
    // Nobody missed it before it was put on record.
    expect((await page('mtr', '2026-11-19')).withoutPolicy).toEqual([]);
  });

  it.each([
    [{}, { governmentId: 'government_code_exists', name: 'name_exists' }],
    [{ governmentId: 'pemkot-x', name: 'Pemerintah X', regencyCodes: ['18.71'] }, { regencyCodes: 'not_in_list' }],
    [{ governmentId: 'pemkot-x', name: 'Pemerintah X', regencyCodes: [] }, { regencyCodes: 'required' }],
    [{ governmentId: 'pemkot-x', name: 'Pemerintah X', branchId: 'zz' }, { branchId: 'not_in_list' }],
    [{ governmentId: 'pemkot-x', name: 'Pemerintah X', from: '2026-11-20' }, { from: 'too_early' }],
    [{ governmentId: 'pemkot-x', name: 'Pemerintah X', agreementFrom: null }, { agreementFrom: 'required' }],
    [{ governmentId: 'Pemkot X', name: 'Pemerintah X' }, { governmentId: 'invalid_government_code' }],
  ])('is refused beside the field: %o', async (over, fields) => {
    expect(await addGovernment(admin, government(over), key())).toMatchObject({ kind: 'refused', fields });
  });

  it('of two attempts with one code one is put on record', async () => {
    const outcomes = await Promise.all([1, 2].map((number) => addGovernment(admin, government({ governmentId: 'pemkab-lamtim', name: `Pemerintah Kabupaten ${number}` }), key())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(await addGovernment(await bench.as('kepala.bdl'), government(), key())).toEqual({ kind: 'forbidden' });
  });
});

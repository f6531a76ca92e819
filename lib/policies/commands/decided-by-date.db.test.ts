import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key, must } from '@/lib/complaints/testing/cases';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { listMovable } from '@/lib/server/testing/movable-members';
import type { Caller } from '@/lib/server/use-case';
import { applyDueTransfers } from '@/lib/transfers/commands/apply-due-transfers';
import { approveTransfer } from '@/lib/transfers/commands/approve-transfer';
import { requestTransfer } from '@/lib/transfers/commands/request-transfer';
import { readPolicies } from '../queries/read-policies';
import { addGovernment } from './add-government';
import { addPolicy } from './edit-policy';
import { addContract, endContract } from './edit-contract';
import { addValue } from './edit-value';

/*
 * A transfer is decided by what is in force on its day: before a change by the old, from its day on by the new, and what was decided stays.
 */
const BEFORE = new Date('2026-11-20T03:00:00Z');
const AFTER = new Date('2026-12-02T03:00:00Z');

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  bench = await openBench();
  admin = await bench.as('admin');
});
afterAll(() => bench.close());

const on = (caller: Caller, now: Date): Caller => ({ ...caller, now });

/** Members of a local government of Lampung without a letter, each of another family, with a clinic of the area to go to. */
async function ofBandarLampung(count: number): Promise<{ id: string; to: string }[]> {
  const { code } = await bench.one<{ code: string }>(
    `SELECT f.code FROM facility f JOIN facility_contract c ON c.facility_code = f.code AND c.valid_from < '2026-11-01' AND COALESCE(c.valid_to, '9999-01-01') > '2027-03-01'
     WHERE f.branch_id = 'bdl' AND f.regency_code = '18.71' AND f.type = 'clinic' AND f.doctors > 0 AND f.members + 500 < 5000 * f.doctors ORDER BY f.code LIMIT 1`);
  const { rows } = await bench.owner.query<{ id: string }>(
    `SELECT DISTINCT ON (m.family_card) m.id FROM member m JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL AND p.valid_from < '2026-06-01'
     WHERE m.local_government_id = 'pemkot-bdl' AND m.branch_id = 'bdl' AND m.status = 'ACTIVE' AND p.facility_code <> $1
       AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.member_id = m.id AND t.status IN ('requested', 'returned', 'approved'))
     ORDER BY m.family_card, m.id LIMIT $2`, [code, count]);
  expect(rows).toHaveLength(count);
  return rows.map(({ id }) => ({ id, to: code }));
}

const input = ({ id, to }: { id: string; to: string }) => ({ memberIds: [id], facilityCode: to, reason: 'wish', note: '' });

describe('a policy of a local government', () => {
  it('decides the transfers of its days: allowed before, refused from the day on, and what was approved stays approved', async () => {
    const [first, second] = await ofBandarLampung(2);
    if (!first || !second) throw new Error('no members');
    const current = must(await readPolicies(admin, { branch: 'bdl' })).policies.find(({ governmentId, validity }) => governmentId === 'pemkot-bdl' && validity === 'current');
    expect(current?.allowedTypes).toEqual(['puskesmas', 'clinic']);
    must(await addPolicy(admin, {
      governmentId: 'pemkot-bdl', version: 0, reason: 'PKS baru', from: '2026-12-01', allowedTypes: ['puskesmas'], outsideArea: 'refused', letterRequired: 'none', cutoffDay: 20,
      agreementReference: 'PKS 440/101/BDL/2026', agreementFrom: '2026-12-01', agreementTo: null,
    }, key()));
    const desk = await bench.as('loket.bdl', BEFORE);
    const before = must(await requestTransfer(desk, input(first), key())).verdicts[0];
    expect(before?.decision).toMatchObject({ outcome: 'allowed', effectiveDate: '2026-12-01' });
    expect(JSON.stringify(before?.decision.findings)).toContain('PKS 440/101/BDL/2024');
    const later = await bench.as('loket.bdl', AFTER);
    expect(await requestTransfer(later, input(second), key())).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['T12']) as string[] });
    // On its day the old decision is carried out: the terms of the day of the request held.
    await applyDueTransfers(bench.db, AFTER);
    expect(await bench.one('SELECT status FROM transfer WHERE id = $1', before?.transferId)).toEqual({ status: 'applied' });
  });
});

describe('a new local government', () => {
  it('decides the transfers of those it pays for: by a supervisor before its first policy, by that policy from its day on', async () => {
    const [first, second] = await ofBandarLampung(2);
    if (!first || !second) throw new Error('no members');
    must(await addGovernment(admin, {
      governmentId: 'pemkot-baru', branchId: 'bdl', name: 'Pemerintah Kota Baru', regencyCodes: ['18.71'], reason: 'PKS', from: '2026-12-01', allowedTypes: ['puskesmas'], outsideArea: 'refused', letterRequired: 'none', cutoffDay: null,
      agreementReference: 'PKS 440/1/BARU', agreementFrom: '2026-12-01', agreementTo: null,
    }, key()));
    await bench.owner.query("UPDATE member SET local_government_id = 'pemkot-baru' WHERE id = ANY ($1)", [[first.id, second.id]]);
    expect(must(await requestTransfer(await bench.as('loket.bdl', BEFORE), input(first), key())).verdicts[0]?.decision.outcome).toBe('needs_approval');
    expect(await requestTransfer(await bench.as('loket.bdl', AFTER), input(second), key())).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['T12']) as string[] });
  });
});

describe('a value', () => {
  it('decides from its day on: three months are enough before, and not after', async () => {
    const people = await listMovable(bench, 'dps', 15);
    const { id } = await bench.one<{ id: string }>("SELECT member_id AS id FROM member_facility WHERE member_id = ANY ($1) AND valid_to IS NULL AND valid_from > '2023-01-01' ORDER BY 1 LIMIT 1", people.map((each) => each.id));
    const member = { id, to: people[0]?.to ?? '' };
    must(await addValue(admin, { key: 'transfer.tenure_months', version: 0, reason: 'Perpres', from: '2026-12-01', parts: { '': 60 }, source: 'Perpres 1/2026', certainty: 'H' }, key()));
    const waiting = await requestTransfer(on(await bench.as('loket.dps'), AFTER), input(member), key());
    expect(waiting).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['T8']) as string[] });
    expect(must(await requestTransfer(await bench.as('loket.dps', BEFORE), input(member), key())).verdicts[0]?.decision.outcome).toBe('allowed');
  });
});

describe('a contract', () => {
  it('that is ended lets nobody in from the 1st after, and what was requested before is decided again when it is approved', async () => {
    const [first, second] = await listMovable(bench, 'sby', 2);
    if (!first || !second) throw new Error('no members');
    const { from } = await bench.one<{ from: string }>("SELECT valid_from::text AS from FROM facility_contract WHERE facility_code = $1 AND valid_from <= '2026-11-20' ORDER BY valid_from DESC LIMIT 1", first.to);
    await bench.owner.query('UPDATE facility SET doctors = 0 WHERE code = $1', [first.to]);
    const requested = must(await requestTransfer(await bench.as('loket.sby', BEFORE), input(first), key())).verdicts[0];
    expect(requested?.decision.outcome).toBe('needs_approval');
    must(await endContract(admin, { code: first.to, version: 0, reason: 'Tutup', from, on: '2026-11-25' }, key()));
    expect(await approveTransfer(await bench.as('supervisor.sby', BEFORE), { id: requested?.transferId, version: 1, note: '' }, key())).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['T10']) as string[] });
    expect(await requestTransfer(await bench.as('loket.sby', BEFORE), input(second), key())).toMatchObject({ kind: 'refused', codes: expect.arrayContaining(['T10']) as string[] });
    // A new one that names its doctors lets people in again, and by that number.
    must(await addContract(admin, { code: first.to, version: 1, reason: 'Buka lagi', from: '2026-11-26', to: null, reference: 'PKS/9', doctors: 50 }, key()));
    expect(must(await requestTransfer(await bench.as('loket.sby', BEFORE), input(second), key())).verdicts[0]?.decision.outcome).toBe('allowed');
  });
});

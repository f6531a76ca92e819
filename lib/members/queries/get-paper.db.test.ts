import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASES } from '@/prisma/seed/cases';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { getPaper, type MemberPaper } from './get-paper';
import { statePurpose } from '@/lib/privacy/commands/state-purpose';
import { getRecord } from './get-record';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function paperOf(id: string, kind: 'card' | 'family', username = 'loket.bdl'): Promise<MemberPaper> {
  const caller = await bench.as(username);
  await statePurpose(caller, { memberId: id, purpose: 'at_desk' }, randomUUID());
  const outcome = await getPaper(caller, { id, kind });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

test('the summary of a card says what the record says', async () => {
  const record = await getRecord(await bench.as('loket.bdl'), { id: CASES.sitiRahayu.id });
  if (record.kind !== 'done') throw new Error(record.kind);
  const { value } = record;
  const { people, office, timeZone, officer } = await paperOf(CASES.sitiRahayu.id, 'card');
  expect(people).toEqual([
    {
      id: value.id, name: value.name, sex: value.sex, birthDate: value.birthDate, age: value.age, relation: value.relation, nik: value.nik, cardNumber: value.cardNumber,
      segment: value.segment, payer: value.payer, class: value.class, status: value.status, statusReason: value.statusReason, statusSince: value.statusSince,
      paidUntil: value.paidUntil, contribution: value.contribution,
      facility: value.facility && { name: value.facility.facilityName, address: value.facility.address, from: value.facility.from },
      next: null,
    },
  ]);
  expect([office?.name, timeZone, officer.length > 0]).toEqual(['Kantor Cabang Bandar Lampung', 'Asia/Jakarta', true]);
});

test('the family stands in the order of its record, and a transfer of another office is seen', async () => {
  const jyp = await bench.as('loket.jyp');
  await statePurpose(jyp, { memberId: CASES.openTransfer.id, purpose: 'at_desk' }, randomUUID());
  const record = await getRecord(jyp, { id: CASES.openTransfer.id });
  if (record.kind !== 'done') throw new Error(record.kind);
  const { people, timeZone } = await paperOf(CASES.openTransfer.id, 'family', 'loket.jyp');
  expect(people.map(({ id }) => id)).toEqual(record.value.family.map(({ id }) => id));
  const moving = people.find(({ id }) => id === CASES.openTransfer.id)?.next;
  expect(moving).toMatchObject({ name: record.value.next?.facilityName, effectiveDate: record.value.next?.effectiveDate, approved: record.value.next?.status === 'approved' });
  expect(timeZone).toBe('Asia/Jayapura');
});

test('no whole number is on the paper', async () => {
  const row = await bench.one<{ id: string; nik: string; family_card: string; card_number: string }>('SELECT id, nik, family_card, card_number FROM member WHERE nik IS NOT NULL LIMIT 1');
  for (const kind of ['card', 'family'] as const) {
    const text = JSON.stringify(await paperOf(row.id, kind)).replaceAll(' ', '');
    for (const whole of [row.nik, row.family_card, row.card_number]) expect(text).not.toContain(whole);
  }
});

test('printing is audited as such, for everybody on the paper', async () => {
  const { people } = await paperOf(CASES.sitiRahayu.id, 'family');
  const { rows } = await bench.owner.query<{ member_id: string; kind: string }>(
    "SELECT member_id, detail->>'kind' AS kind FROM audit_event WHERE action = 'member.print' ORDER BY seq DESC LIMIT $1",
    [people.length],
  );
  expect(rows.map(({ member_id }) => member_id).sort()).toEqual(people.map(({ id }) => id).sort());
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['family']));
  expect(people.length).toBeGreaterThan(1);
});

test('those who sit at no office print under the head office', async () => {
  expect((await paperOf(CASES.sitiRahayu.id, 'card', 'cc165')).office).toBeNull();
});

test('nobody has no summary, and an unknown kind is no summary', async () => {
  const caller = await bench.as('loket.bdl');
  expect((await getPaper(caller, { id: randomUUID(), kind: 'card' })).kind).toBe('not_found');
  expect((await getPaper(caller, { id: CASES.sitiRahayu.id, kind: null })).kind).toBe('refused');
});

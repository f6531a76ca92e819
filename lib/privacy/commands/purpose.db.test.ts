import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHelp } from '@/lib/app-help/queries/open-help';
import { openComplaintForm } from '@/lib/complaints/queries/open-form';
import { getPaper } from '@/lib/members/queries/get-paper';
import { getRecord } from '@/lib/members/queries/get-record';
import { markPrinted } from '@/lib/members/queries/mark-printed';
import { revealField } from '@/lib/members/queries/reveal-field';
import { openRequestForm } from '@/lib/requests/queries/open-request-form';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { openTransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { CASES } from '@/prisma/seed/cases';
import { askPurpose } from '../queries/ask-purpose';
import { statePurpose } from './state-purpose';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const NEEDED = { kind: 'refused', codes: ['purpose_needed'] };
const { id: foreign } = CASES.dpsArrears;

/** Everything that reads a member by id. */
const READS: Record<string, (caller: Caller, id: string) => Promise<{ kind: string }>> = {
  record: (caller, id) => getRecord(caller, { id }),
  paper: (caller, id) => getPaper(caller, { id, kind: 'family' }),
  printed: (caller, id) => markPrinted(caller, { id }),
  reveal: (caller, id) => revealField(caller, { memberId: id, field: 'cardNumber' }),
  help: (caller, id) => openHelp(caller, { memberId: id }),
  request: (caller, id) => openRequestForm(caller, { memberId: id, kind: 'contact_update' }),
  transfer: (caller, id) => openTransferForm(caller, { memberId: id }),
  complaint: (caller, id) => openComplaintForm(caller, { memberId: id }),
};

const officer = async () => bench.as(await bench.another('loket2.sby'));
const state = (caller: Caller, memberId: string, note = '') => statePurpose(caller, { memberId, purpose: 'at_desk', note }, randomUUID());

describe.each(Object.entries(READS))('%s', (_, read) => {
  test('of a member of another office asks why, and opens for the rest of the day once it is said', async () => {
    const caller = await officer();
    expect(await read(caller, foreign)).toEqual(NEEDED);
    expect(await state(caller, foreign)).toEqual({ kind: 'done', value: { memberId: foreign } });
    expect((await read(caller, foreign)).kind).toBe('done');
    expect(await read({ ...caller, now: new Date(TEST_NOW.getTime() + 86_400_000) }, foreign)).toEqual(NEEDED);
  });

  test('of a member of the own office asks nothing', async () => {
    expect((await read(await officer(), CASES.sriWahyuni.id)).kind).toBe('done');
  });

  test('of nobody finds nobody', async () => {
    expect((await read(await officer(), randomUUID())).kind).toBe('not_found');
  });
});

test('the reason is one person\'s for one member', async () => {
  const [one, other] = [await officer(), await officer()];
  await state(one, foreign);
  expect(await getRecord(other, { id: foreign })).toEqual(NEEDED);
  expect(await getRecord(one, { id: CASES.dpsLetterRequired.id })).toEqual(NEEDED);
});

test('those who serve the nation open members of every office', async () => {
  for (const username of ['pusat', 'cc165']) expect((await getRecord(await bench.as(username), { id: foreign })).kind).toBe('done');
});

test('the opening is audited with the reason and the note', async () => {
  const caller = await officer();
  await state(caller, foreign, 'Datang bersama ibunya');
  await getRecord(caller, { id: foreign });
  const { rows } = await bench.owner.query("SELECT action, detail FROM audit_event WHERE actor_id = $1 AND action LIKE 'member.%' ORDER BY seq", [caller.actor.staffId]);
  expect(rows).toEqual([
    { action: 'member.purpose', detail: { purpose: 'at_desk', note: 'Datang bersama ibunya' } },
    { action: 'member.open', detail: { purpose: 'at_desk', note: 'Datang bersama ibunya' } },
  ]);
});

test('a complaint that the own office handles says why by itself, until it is closed', async () => {
  const caller = await officer();
  const { id } = await bench.one<{ id: string }>(
    `SELECT c.id FROM complaint c WHERE c.branch_id = 'sby' AND c.status NOT IN ('rejected', 'closed', 'merged') ORDER BY c.id LIMIT 1`,
  );
  await bench.owner.query('UPDATE complaint SET member_id = $1 WHERE id = $2', [CASES.dpsContractEnded.id, id]);
  expect((await getRecord(caller, { id: CASES.dpsContractEnded.id })).kind).toBe('done');
  expect(await bench.one("SELECT detail FROM audit_event WHERE actor_id = $1 AND action = 'member.open'", caller.actor.staffId)).toEqual({ detail: { purpose: 'own_case' } });
  expect(await getRecord(await bench.as('loket.jyp'), { id: CASES.dpsContractEnded.id })).toEqual(NEEDED);
});

test('a member whose data is restricted is opened by nobody without a stated reason', async () => {
  const own = CASES.sbyRedistributed.id;
  await bench.owner.query("INSERT INTO member_flag (id, member_id, kind, reason, set_by, set_at) SELECT $1, $2, 'restricted', 'permintaan peserta', id, now() FROM staff WHERE username = 'supervisor.sby'", [randomUUID(), own]);
  const caller = await officer();
  for (const each of [caller, await bench.as('cc165')]) expect(await getRecord(each, { id: own })).toEqual(NEEDED);
  await state(caller, own);
  expect((await getRecord(caller, { id: own })).kind).toBe('done');
});

test('what is shown before the reason is what the row of a search shows', async () => {
  const outcome = await askPurpose(await officer(), { memberId: foreign });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(Object.keys(outcome.value).sort()).toEqual(['birthDate', 'branchName', 'cardEnding', 'memberId', 'name', 'nikEnding', 'restricted', 'sex']);
  expect([outcome.value.cardEnding.length, outcome.value.nikEnding?.length]).toEqual([4, 4]);
});

test.each([
  ['NIK 5103062105810001', 'no_numbers'],
  ['x'.repeat(201), 'too_long'],
])('a note like %s is refused beside the field', async (note, code) => {
  expect(await state(await officer(), foreign, note)).toMatchObject({ kind: 'refused', fields: { note: code } });
});

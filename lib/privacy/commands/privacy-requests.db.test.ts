import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRecord } from '@/lib/members/queries/get-record';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { CASES } from '@/prisma/seed/cases';
import { listPrivacyRequests } from '../queries/list-privacy-requests';
import { answerPrivacyRequest } from './answer-privacy-request';
import { filePrivacyRequest } from './file-privacy-request';
import { statePurpose } from './state-purpose';

let bench: Bench;
let frontliner: Caller;
let supervisor: Caller;
beforeAll(async () => {
  bench = await openBench();
  [frontliner, supervisor] = [await bench.as('loket.bdl'), await bench.as('supervisor.bdl')];
});
afterAll(() => bench.close());

const file = (caller: Caller, memberId: string, kind: string) => filePrivacyRequest(caller, { memberId, kind, asked: 'Minta dibatasi sementara' }, randomUUID());
const respond = (caller: Caller, id: string, outcome = 'fulfilled', version = 1) => answerPrivacyRequest(caller, { id, version, outcome, note: 'Sudah disampaikan' }, randomUUID());
async function filed(memberId: string, kind: string, by = frontliner): Promise<string> {
  const outcome = await file(by, memberId, kind);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}
async function rowsOf(caller: Caller, view: 'open' | 'answered' = 'open') {
  const outcome = await listPrivacyRequests(caller, { view });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value.rows;
}

test('a request is due 72 hours later, to the second, with a number of its own; one of a kind at a time, at any office', async () => {
  const outcome = await file(frontliner, CASES.sittiRahayu.id, 'access');
  expect(outcome).toMatchObject({ kind: 'done', value: { kind: 'access', dueAt: '2026-11-23T03:00:00.000Z', reference: expect.stringMatching(/^PD-2611-\d{6}-\d$/) } });
  const elsewhere = await bench.as('loket.dps');
  await statePurpose(elsewhere, { memberId: CASES.sittiRahayu.id, purpose: 'at_desk', note: '' }, randomUUID());
  expect(await file(elsewhere, CASES.sittiRahayu.id, 'access')).toMatchObject({ kind: 'refused', codes: ['already_asked'] });
  expect(await file(frontliner, randomUUID(), 'access')).toEqual({ kind: 'not_found' });
});

test('the time left is that of the clock, until the answer', async () => {
  const id = await filed(CASES.sitiRahaju.id, 'correction');
  const later = { ...supervisor, now: new Date(TEST_NOW.getTime() + 73 * 3_600_000) };
  const find = async (caller: Caller, view?: 'answered') => (await rowsOf(caller, view)).find((row) => row.id === id);
  expect(await find(supervisor)).toMatchObject({ left: { state: 'in_time', hours: 72, minutes: 0 }, mayAnswer: true });
  expect(await find(later)).toMatchObject({ left: { state: 'over', hours: 1, minutes: 0 } });
  expect(await find(frontliner)).toMatchObject({ mayAnswer: false });
  expect((await respond(supervisor, id, 'refused')).kind).toBe('done');
  expect(await find(later, 'answered')).toMatchObject({ status: 'refused', left: { state: 'in_time' }, answered: { by: supervisor.actor.name, note: 'Sudah disampaikan' } });
});

test('another office neither sees nor answers it; nobody answers what they took down; the second is told who was first', async () => {
  const id = await filed(CASES.heriGunawan.id, 'access');
  const own = await filed(CASES.oneWordName.id, 'access', supervisor);
  const foreign = await bench.as('supervisor.dps');
  expect((await rowsOf(foreign)).map((row) => row.id)).not.toContain(id);
  expect(await respond(foreign, id)).toEqual({ kind: 'not_found' });
  expect(await respond(supervisor, own)).toMatchObject({ kind: 'refused', codes: ['own_request'] });
  expect((await rowsOf(await bench.as('auditor'))).map((row) => row.id)).toEqual(expect.arrayContaining([id, own]));
  expect((await respond(supervisor, id)).kind).toBe('done');
  const second = await bench.as(await bench.another('supervisor.bdl'));
  expect(await respond(second, id)).toMatchObject({ kind: 'conflict', by: supervisor.actor.name, changes: [{ after: 'fulfilled' }] });
});

test('a granted restriction marks the record and asks everybody for a reason, until it is ended', async () => {
  const memberId = CASES.maryam.id;
  expect(await file(frontliner, memberId, 'end_restriction')).toMatchObject({ kind: 'refused', codes: ['not_restricted'] });
  await respond(supervisor, await filed(memberId, 'restriction'));
  expect(await getRecord(frontliner, { id: memberId })).toMatchObject({ kind: 'refused', codes: ['purpose_needed'] });
  await statePurpose(frontliner, { memberId, purpose: 'at_desk' }, randomUUID());
  expect(await getRecord(frontliner, { id: memberId })).toMatchObject({ kind: 'done', value: { restricted: true } });
  expect(await file(frontliner, memberId, 'restriction')).toMatchObject({ kind: 'refused', codes: ['already_restricted'] });
  await respond(supervisor, await filed(memberId, 'end_restriction'));
  expect(await getRecord(await bench.as('loket2.bdl'), { id: memberId })).toMatchObject({ kind: 'done', value: { restricted: false } });
  const { rows } = await bench.owner.query("SELECT action, detail->>'kind' AS kind FROM audit_event WHERE member_id = $1 AND action LIKE 'privacy.%' ORDER BY seq", [memberId]);
  expect(rows).toEqual([
    { action: 'privacy.file', kind: 'restriction' }, { action: 'privacy.answer', kind: 'restriction' },
    { action: 'privacy.file', kind: 'end_restriction' }, { action: 'privacy.answer', kind: 'end_restriction' },
  ]);
});

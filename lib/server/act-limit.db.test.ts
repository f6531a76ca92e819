// First: it gives Next its request scope.
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTS, countAct, mustPause } from './act-limit';
import { setEnvironment } from './env';
import { openBench, type Bench } from './testing/callers';

let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  setEnvironment({ LOKET_CHANGE_FACTOR: '1' });
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

/** An instant that the process does not reach: what is used up then is not given back while the test runs. */
const LATER = 1e12;
const save = (as: string) => api('drafts/save', { as, body: { kind: 'transfer', subjectId: randomUUID(), content: { note: 'x' } }, headers: { 'idempotency-key': randomUUID() } });

test('a person who changes things faster than any hand is told to wait; reading goes on, and so do others', async () => {
  const { actor } = await bench.as('loket.bdl');
  expect((await save('loket.bdl')).status).toBe(200);
  for (let n = 0; n < ACTS.burst; n += 1) countAct(actor.staffId, LATER);
  const refused = await save('loket.bdl');
  expect([refused.status, await refused.json(), Number(refused.headers.get('retry-after'))]).toEqual([429, { problem: 'too_many' }, 1]);
  expect((await api('visits/current', { as: 'loket.bdl', body: {} })).status).toBe(200);
  expect((await save('loket2.bdl')).status).toBe(200);
  expect(await bench.one("SELECT object_id, detail->'codes' AS codes FROM audit_event WHERE actor_id = $1 AND action = 'refused'", actor.staffId)).toEqual({ object_id: 'staff.saveDraft', codes: ['too_many'] });
});

test('so many a second come back, and what the form refuses does not count', async () => {
  for (let n = 0; n < ACTS.burst; n += 1) countAct('somebody', 0);
  expect([mustPause('somebody', 0), mustPause('somebody', 499), mustPause('somebody', 500)]).toEqual([true, true, false]);
  const { actor } = await bench.as('supervisor.bdl');
  for (let n = 0; n < ACTS.burst - 1; n += 1) countAct(actor.staffId, LATER);
  for (let n = 0; n < 3; n += 1) expect((await api('transfers/approve', { as: 'supervisor.bdl', body: { id: 5 }, headers: { 'idempotency-key': randomUUID() } })).status).toBe(422);
  expect(mustPause(actor.staffId, LATER)).toBe(false);
});

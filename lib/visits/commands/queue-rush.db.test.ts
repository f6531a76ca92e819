import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { readQueue } from '../queries/read-queue';
import { emptyQueue, haveDesks, issue, key, must, seatedPeople } from '../testing/queue';
import { callNext } from './call-next-ticket';
import { issueByHand } from './issue-ticket';
import { noShow } from './ticket-steps';

const DESKS = 20;
let bench: Bench;
let people: Caller[];

beforeAll(async () => {
  bench = await openBench({ poolSize: DESKS + 2 });
  await emptyQueue(bench);
  people = await seatedPeople(bench, DESKS);
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('TRUNCATE ticket, ticket_counter CASCADE'));

const callAll = () => Promise.all(people.map((caller) => callNext(caller, {}, key())));
const numbers = async () => (await bench.owner.query<{ number: number }>('SELECT number FROM ticket ORDER BY number')).rows.map(({ number }) => number);

test('20 numbers at once, five times over: no gap, no double', async () => {
  for (let round = 1; round <= 5; round += 1) {
    await Promise.all(people.map((caller) => issue(caller)));
    expect(await numbers()).toEqual(Array.from({ length: DESKS * round }, (_, index) => index + 1));
  }
});

test('20 attempts with one key give one number, and a refused one leaves no gap', async () => {
  const [person] = people as [Caller];
  const attempt = key();
  const answers = await Promise.all(Array.from({ length: DESKS }, () => issueByHand(person, { service: 'card' }, attempt)));
  expect(new Set(answers.map((answer) => must(answer).label))).toEqual(new Set(['C-001']));
  expect(await issueByHand(person, { service: 'card', memberId: key() }, key())).toMatchObject({ kind: 'refused' });
  expect((await issue(person)).label).toBe('A-002');
});

test('20 desks that call at once never get the same ticket, whatever waits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ priority: fc.constantFrom('none', 'elderly', 'disabled'), forDesk: fc.option(fc.integer({ min: 1, max: DESKS }), { freq: 5 }) }), { maxLength: 45 }), async (line) => {
      await bench.owner.query('TRUNCATE ticket, ticket_counter CASCADE');
      const waiting = new Set<string>();
      for (const { priority, forDesk } of line) {
        const { id } = await issue(people[0] as Caller, { priority });
        waiting.add(id);
        if (forDesk !== null) await bench.owner.query('UPDATE ticket SET for_desk = $2 WHERE id = $1', [id, forDesk]);
      }
      // Three rounds: each calls what is left, then says that nobody came.
      for (let round = 0; round < 3; round += 1) {
        const answers = await callAll();
        const called = answers.flatMap((answer) => (answer.kind === 'done' ? [answer.value] : []));
        expect(new Set(called.map(({ id }) => id)).size).toBe(called.length);
        for (const { id } of called) expect(waiting.delete(id)).toBe(true);
        for (const answer of answers) if (answer.kind !== 'done') expect(answer).toMatchObject({ kind: 'refused', codes: ['nobody_waiting'] });
        for (const { deskNumber, forDesk } of called) expect([deskNumber, null]).toContain(forDesk);
        await Promise.all(called.map(({ id, version, deskNumber }) => noShow(people[(deskNumber ?? 0) - 1] as Caller, { ticketId: id, version }, key())));
      }
    }),
    { numRuns: 12 },
  );
});

test('whoever calls while colleagues call is served from what is left: 20 waiting, 20 desks, nobody goes empty', async () => {
  await Promise.all(people.map((caller) => issue(caller)));
  const answers = await callAll();
  expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: DESKS }, () => 'done'));
  expect(must(await readQueue(people[0] as Caller, {})).waiting.count).toBe(0);
});

test('numbers begin anew each local day: 23:59 and 00:01 in Jayapura, which are one day in Greenwich', async () => {
  await haveDesks(bench, 'jyp', 1);
  const evening = await bench.as('loket.jyp', new Date('2026-11-20T14:59:00Z'));
  const night = { ...evening, now: new Date('2026-11-20T15:01:00Z') };
  const late = [await issue(evening), await issue(evening)];
  expect(late.map(({ label }) => label)).toEqual(['A-001', 'A-002']);
  expect(must(await readQueue(evening, {})).waiting.count).toBe(2);
  expect(must(await readQueue(night, {})).waiting.count).toBe(0);
  expect((await issue(night)).label).toBe('A-001');
  // In Bandar Lampung, two hours behind, it is still the evening.
  const west = { ...(people[0] as Caller), now: night.now };
  expect((await issue(west)).label).toBe('A-001');
  expect((await issue({ ...west, now: new Date('2026-11-20T16:59:00Z') })).label).toBe('A-002');
  const { rows } = await bench.owner.query("SELECT branch_id, day::text, last FROM ticket_counter ORDER BY branch_id, day");
  expect(rows).toEqual([{ branch_id: 'bdl', day: '2026-11-20', last: 2 }, { branch_id: 'jyp', day: '2026-11-20', last: 2 }, { branch_id: 'jyp', day: '2026-11-21', last: 1 }]);
  // Who was still in the line has gone home.
  const ended = await bench.owner.query("SELECT status, count(*)::int AS n FROM ticket WHERE branch_id = 'jyp' AND day = '2026-11-20' GROUP BY status");
  expect(ended.rows).toEqual([{ status: 'cancelled', n: 2 }]);
});

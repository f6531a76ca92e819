import { randomUUID } from 'node:crypto';
import { setEnvironment } from '@/lib/server/env';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { useCases } from '@/lib/server/testing/use-cases';
import type { Caller } from '@/lib/server/use-case';
import { GRID, PEOPLE } from './grid';

let bench: Bench;
let callers: Caller[];

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  callers = await Promise.all(PEOPLE.map((username) => bench.as(username)));
});
afterAll(() => bench.close());

test('the grid names every use case, and nothing else', async () => {
  expect([...(await useCases()).keys()].sort()).toEqual(Object.keys(GRID).sort());
});

describe.each(Object.entries(GRID))('%s', (name, letters) => {
  test.each(PEOPLE.map((username, index) => [username, letters.split(' ')[index] === 'Y'] as const))('%s: %s', async (username, allowed) => {
    const useCase = (await useCases()).get(name);
    const caller = callers[PEOPLE.indexOf(username)];
    if (!useCase || !caller) throw new Error('grid out of date');
    // A text is no input of any use case: whoever may call it is told so, everybody else is turned away before it is read.
    const outcome = await useCase(caller, 'not an input', randomUUID());
    expect(outcome.kind).toBe(allowed ? 'refused' : 'forbidden');
  });
});

/** What a session may do that has to set up its second factor first: that, and stay alive, lock and open again meanwhile; nothing else. */
const WHILE_FACTOR_PENDING = ['sessions.continue', 'sessions.lock', 'sessions.state', 'sessions.unlock', 'staff.beginSecondFactor', 'staff.confirmSecondFactor', 'staff.readSecondFactor'];

test('a session that waits for its second factor is turned away from everything else', async () => {
  const open: string[] = [];
  for (const [name, attempt] of await useCases()) {
    const caller = callers[(GRID[name]?.split(' ') ?? []).indexOf('Y')];
    if (!caller) throw new Error(`nobody may call ${name}`);
    const outcome = await attempt({ ...caller, actor: { ...caller.actor, factorPending: true } }, 'not an input', randomUUID());
    if (outcome.kind !== 'factor_pending') open.push(name);
  }
  expect(open.sort()).toEqual(WHILE_FACTOR_PENDING);
});

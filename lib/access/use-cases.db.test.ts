import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setEnvironment } from '@/lib/server/env';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller, Described } from '@/lib/server/use-case';
import type { Outcome } from '@/lib/server/outcome';
import { GRID, PEOPLE } from './grid';

type UseCase = ((caller: Caller, raw: unknown, key: string) => Promise<Outcome<unknown>>) & { spec: Described };

let bench: Bench;
let callers: Caller[];

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  callers = await Promise.all(PEOPLE.map((username) => bench.as(username)));
});
afterAll(() => bench.close());

/** Every query and command of every area, by its name. */
async function useCases(): Promise<Map<string, UseCase>> {
  const found = new Map<string, UseCase>();
  for (const area of await readdir('lib', { withFileTypes: true })) {
    for (const kind of ['queries', 'commands']) {
      const folder = path.join('lib', area.name, kind);
      for (const file of await readdir(folder).catch(() => [])) {
        if (!file.endsWith('.ts') || file.includes('.test.')) continue;
        const text = await readFile(path.join(folder, file), 'utf8');
        if (!/define(Query|Command|Bulk)[<(]/.test(text)) continue;
        const exported = (await import(`@/${folder}/${file.slice(0, -3)}`)) as Record<string, unknown>;
        for (const each of Object.values(exported)) {
          if (typeof each === 'function' && 'spec' in each) found.set((each as UseCase).spec.name, each as UseCase);
        }
      }
    }
  }
  return found;
}

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

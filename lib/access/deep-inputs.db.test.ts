import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, INPUTS } from '@/e2e/access/inputs';
import { createApiKey } from '@/lib/cli/api-keys';
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';

/* Inputs that are small as texts and deep as values: whoever walks through them by recursion must not run out of stack. */
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

/** Just too deep, where what checks an input runs out of stack, and where everything does. */
const DEPTHS = [33, 4_000, 10_000];
const deep = (depth: number) => [`${'['.repeat(depth)}${']'.repeat(depth)}`, `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`];

describe.concurrent('an input nested too deeply', () => {
  test.each(Object.entries(INPUTS))('at %s is refused as an input, whichever field it stands in', async (path, input) => {
    const as = accountOf(path);
    for (const depth of DEPTHS) {
      for (const value of deep(depth)) {
        for (const field of [...Object.keys(input), 'unknown'].slice(0, 3)) {
          const others = Object.entries(input).filter(([name]) => name !== field).map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)},`);
          const answer = await api(path, { as, body: `{${others.join('')}${JSON.stringify(field)}:${value}}`, headers: { 'idempotency-key': randomUUID() } });
          expect([answer.status, await answer.text()], `${path} ${field} ${depth}`).toEqual([422, '{"refused":{"codes":["invalid_input"],"fields":{},"params":{}}}']);
        }
      }
    }
  }, 120_000);
});

test('of another system is unreadable', async () => {
  const { key } = await createApiKey(bench.owner, { source: 'mobile-jkn', now: TEST_NOW });
  for (const value of DEPTHS.flatMap(deep)) {
    const answer = await api('v1/complaints', { body: `{"sourceNumber":${value}}`, headers: { authorization: `Bearer ${key}` } });
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([400, '/api-docs#unreadable']);
  }
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, INPUTS } from '@/e2e/access/inputs';
import { apiRoutes, type ApiRoute } from '@/e2e/access/routes';
import { apiInProcess, closeApi, type ApiRequest, type CallApi } from '@/lib/server/testing/api-in-process';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { bodyText, MARK, neighbours, schemaOf } from '@/lib/server/testing/neighbours';
import { useCases, type UseCase } from '@/lib/server/testing/use-cases';
import { GRID, gridAllows, PEOPLE } from './grid';

/*
 * Every route that takes JSON from a signed-in person, with inputs at and around its schema, 10,000 in all: nothing is answered with a fault, and no
 * refusal tells of the inside or gives back what was typed. LOKET_FUZZ_SEED repeats a run; fast-check prints seed and smallest input when one fails.
 */
const INPUTS_IN_ALL = 10_000;
const SEED = Number(process.env.LOKET_FUZZ_SEED ?? 20_261_120);
const ROUTES = apiRoutes().filter(({ way, path }) => way === 'json' && INPUTS[path] !== undefined);
const RUNS = Math.ceil(INPUTS_IN_ALL / ROUTES.length);
/** What an error of the inside looks like. */
const INSIDE = /prisma|postgres|node_modules|\bat \S+ \(|\bSQL\b|SELECT |INSERT |constraint|relation "|Error:|ECONN|\.tsx?:\d/i;

let bench: Bench;
let api: CallApi;
let known: Map<string, UseCase>;
let ids: string[];

beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  known = await useCases();
  ids = await idsOfRows();
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

/** A row of each work table of the branch, a colleague left out: a person who is made nobody by an input would be a dull caller. */
async function idsOfRows(): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['member', 'transfer', 'evidence', 'complaint', 'complaint_task', 'call_back', 'service_request', 'visit', 'ticket']) {
    const { rows } = await bench.owner.query<{ id: string }>(`SELECT id::text FROM ${table} WHERE branch_id = 'bdl' ORDER BY id LIMIT 2`).catch(() => ({ rows: [] }));
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'content-type': 'text/plain' }, { 'content-type': 'application/jsonp' }, { 'content-type': 'application/json; charset=utf-7' }, { 'content-type': 'multipart/form-data' },
      { 'idempotency-key': '' }, { 'idempotency-key': 'x'.repeat(5_000) }, { 'idempotency-key': "' OR 1=1" }, { 'idempotency-key': '00000000-0000-0000-0000-000000000000' },
      { 'content-length': '-1' }, { 'content-length': '99999999999' }, { 'content-length': 'x' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { host: 'example.org' },
      { 'x-forwarded-for': "1.2.3.4, '; DROP TABLE staff" }, { 'x-forwarded-for': '1'.repeat(3_000) }, { 'accept-language': '\u00ff;q=x' }, { 'x-middleware-subrequest': 'proxy' }, { authorization: 'Bearer x' },
    ),
  },
);

const callers = (route: ApiRoute) => {
  const allowed = PEOPLE.filter((username) => gridAllows(route.useCase ?? '', username));
  return fc.oneof({ weight: 6, arbitrary: fc.constant(accountOf(route.path)) }, { weight: 3, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) });
};

/** What any answer must keep to, whatever was asked. */
async function check(answer: Response, asked: string): Promise<void> {
  expect(answer.status, asked).toBeLessThan(500);
  const body = await answer.text();
  if (answer.status < 400) return;
  expect(body.length, asked).toBeLessThan(10_000);
  expect(body, asked).not.toMatch(INSIDE);
  expect(body, asked).not.toContain(MARK);
  expect(body, asked).not.toMatch(/\d{13}/);
}

test('the routes have the schemas of their use cases', () => {
  expect(ROUTES.filter(({ useCase }) => !known.get(useCase ?? '')?.input).map(({ path }) => path)).toEqual([]);
  expect(ROUTES.length * RUNS).toBeGreaterThanOrEqual(INPUTS_IN_ALL);
  expect(ROUTES.every(({ useCase }) => useCase !== null && useCase in GRID)).toBe(true);
});

describe.concurrent('wrong neighbours', () => {
  test.each(ROUTES.map((route) => [route.path, route] as const))('%s', async (path, route) => {
    const input = known.get(route.useCase ?? '')?.input;
    if (!input) throw new Error(`${path} has no schema`);
    const property = fc.asyncProperty(bodyText(neighbours(schemaOf(input), INPUTS[path] ?? {}, ids)), headers, callers(route), fc.constantFrom('en', 'id', "'", '../x'), async (body, more, as, language) => {
      const request: ApiRequest = { as, body, headers: { 'idempotency-key': randomUUID(), cookie: `loket.language=${language}`, ...more } };
      await check(await api(path, request), `${as} ${JSON.stringify(more)} ${body.slice(0, 200)}`);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 50_000 });
  }, 120_000);
});

import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { gridAllows, PEOPLE } from '../../lib/access/grid';
import { expect, test } from '../fixtures/test';
import { callRoute, inBatches, isHarmless, MISSING, read, STEP_UP } from './call-route';
import { INPUTS } from './inputs';
import { apiRoutes } from './routes';

/*
 * Every cell of the grid against the running console: each API route (read from the code, so none is forgotten) as each role, as nobody, from a
 * foreign page, and with the rows of another branch. Pages stand in pages.spec.ts; that nothing lacks a line is held by lib/access/coverage.test.ts.
 */
const ROUTES = apiRoutes();
const OF_A_SESSION = ROUTES.filter((route) => route.useCase !== null);

for (const username of PEOPLE) {
  test(`${username}: every API route answers as the grid says`, async ({ apiAs }) => {
    const api = await apiAs(username);
    await inBatches(OF_A_SESSION, async (route) => {
      const answer = await callRoute(api, route);
      const name = `${username} ${route.path}: ${answer.status} ${answer.text.slice(0, 120)}`;
      if (gridAllows(route.useCase ?? '', username)) {
        if (answer.status === 403 && answer.text === STEP_UP) return;
        expect.soft([401, 403].includes(answer.status) || answer.status >= 500, name).toBe(false);
        if (route.command && isHarmless(route)) expect.soft([404, 409, 422].includes(answer.status), name).toBe(true);
      } else {
        expect.soft([answer.status, answer.problem], name).toEqual([403, 'forbidden']);
      }
    });
  });
}

test('nobody is let in anywhere, and a session opens no route of a device or of another system', async ({ apiAs }) => {
  const nobody = await apiAs(null);
  await inBatches(OF_A_SESSION, async (route) => {
    const answer = await callRoute(nobody, route);
    expect.soft([answer.status, answer.text], route.path).toEqual([401, '{"problem":"signed_out"}']);
  });
  for (const api of [nobody, await apiAs('supervisor.bdl')]) {
    for (const route of ROUTES.filter(({ way }) => way === 'device')) expect.soft(await callRoute(api, route), route.path).toMatchObject({ status: 401, problem: 'not_paired' });
    expect.soft((await read(await api.post('/api/v1/complaints', { data: {} }))).status).toBe(401);
    expect.soft((await read(await api.get('/api/v1/complaints/1'))).status).toBe(401);
  }
  expect((await read(await nobody.get('/api/events'))).text).toBe('{"problem":"signed_out"}');
});

test('a page of another site can send nothing, whoever is signed in', async ({ apiAs, baseURL }) => {
  const api = await apiAs('supervisor.bdl');
  const foreign: Record<string, string>[] = [{ origin: 'https://example.org' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: `${baseURL}.example.org` }];
  await inBatches(ROUTES.filter(({ way }) => way === 'json' || way === 'form' || way === 'device'), async (route) => {
    for (const headers of foreign) {
      const answer = await callRoute(api, route, headers);
      expect.soft([answer.status, answer.problem], `${route.path} ${JSON.stringify(headers)}`).toEqual([403, 'foreign_origin']);
    }
  });
});

/** Kinds of rows that belong to a branch and are listed over HTTP: where, which routes are asked, and which fields of their inputs name a row. */
const KINDS = [
  { list: 'transfers/rows', as: 'supervisor.dps', inputs: [{ view: 'all' }], routes: /^transfers\//, fields: ['id', 'ids', 'items'] },
  { list: 'complaints/rows', as: 'aduan.dps', inputs: [{ view: 'all' }], routes: /^(complaints\/(?!\w+-(reply|view)$)|call-backs\/flag$)/, fields: ['id', 'ids', 'items', 'otherId', 'complaintId'] },
  { list: 'complaints/replies', as: 'supervisor.dps', inputs: [{}], routes: /^complaints\/remove-reply$/, fields: ['id'] },
  { list: 'requests/rows', as: 'supervisor.dps', inputs: [{ view: 'all' }], routes: /^requests\//, fields: ['id', 'ids'] },
  { list: 'call-backs/rows', as: 'aduan.dps', inputs: ['now', 'later', 'needs_number', 'done'].map((view) => ({ view })), routes: /^call-backs\/(?!flag$)/, fields: ['id'] },
  { list: 'visits/rows', as: 'supervisor.dps', inputs: [{ from: '2026-11-01', to: '2026-11-20' }], routes: /^visits\/(?!member$)/, fields: ['id', 'visitId'] },
] as const;
/** People of another branch, in the order in which they are asked: the first whose role may call the route. */
const ELSEWHERE = ['supervisor.bdl', 'aduan.bdl'] as const;

for (const { list, as, inputs, routes, fields } of KINDS) {
  test(`rows of another branch look like rows that do not exist: ${list}`, async ({ apiAs }) => {
    const theirs = await firstRow(await apiAs(as), list, inputs);
    const tried: string[] = [];
    await inBatches(OF_A_SESSION.filter(({ path }) => routes.test(path)), async ({ path, useCase }) => {
      const username = ELSEWHERE.find((each) => gridAllows(useCase ?? '', each));
      const right = INPUTS[path];
      if (username === undefined || right === undefined || !fields.some((field) => field in right)) return;
      const api = await apiAs(username);
      const [foreign, missing] = await Promise.all([theirs, MISSING].map(async (id) => {
        const answer = await read(await api.post(`/api/${path}`, { data: naming(right, fields, id), headers: { 'idempotency-key': randomUUID() } }));
        return { status: answer.status, text: answer.text.replaceAll(id, 'id') };
      }));
      expect.soft(foreign, `${username} ${path}`).toEqual(missing);
      tried.push(path);
    });
    expect(tried.length).toBeGreaterThan(0);
  });
}

/** The input with every field that names a row naming this one. */
function naming(right: Record<string, unknown>, fields: readonly string[], id: string): Record<string, unknown> {
  const named = fields.filter((field) => field in right).map((field) => [field, field === 'ids' ? [id] : field === 'items' ? [{ id, version: 1 }] : id]);
  return { ...right, ...(Object.fromEntries(named) as Record<string, unknown>) };
}

/** The id of the first row of the first list that has one. */
async function firstRow(api: APIRequestContext, list: string, inputs: readonly object[]): Promise<string> {
  for (const input of inputs) {
    const { value } = (await (await api.post(`/api/${list}`, { data: input })).json()) as { value: { rows?: { id: string }[]; replies?: { id: string }[] } };
    const [row] = value.rows ?? value.replies ?? [];
    if (row) return row.id;
  }
  throw new Error(`${list} has no row to try`);
}

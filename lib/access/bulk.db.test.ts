import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISSING } from '@/e2e/access/call-route';
import { apiRoutes } from '@/e2e/access/routes';
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { openBench, type Bench } from '@/lib/server/testing/callers';

/*
 * Many rows in one request, as somebody sends them who means no good: rows of other offices between the own ones, the same row twice, in two ways of writing it,
 * with an old version, again under another name of the attempt.
 */
interface Row {
  id: string;
  version: number;
}
interface Kind {
  table: string;
  as: string;
  /** Whose role may not. */
  never: string;
  /** Everything of the input but its rows. */
  rest: () => Promise<Record<string, unknown>>;
  /** Rows of an office with which that can be done. */
  rows: string;
  /** A text of the input, if it has one. */
  text: string | null;
}

const decided = (table: string, rows: string): Kind => ({ table, as: 'supervisor.bdl', never: 'loket.bdl', rest: () => Promise.resolve({ action: 'return', note: 'Berkas kurang lengkap.' }), rows, text: 'note' });
const KINDS: Record<string, Kind> = {
  'transfers/decide-many': decided('transfer', "SELECT id::text, version FROM transfer WHERE branch_id = $1 AND status = 'requested' AND NOT (SELECT id FROM staff WHERE username = 'supervisor.bdl') = ANY (submitted_by) ORDER BY id LIMIT 2"),
  'requests/decide-many': decided('service_request', "SELECT id::text, version FROM service_request WHERE branch_id = $1 AND status = 'requested' AND NOT (SELECT id FROM staff WHERE username = 'supervisor.bdl') = ANY (submitted_by) ORDER BY id LIMIT 2"),
  'complaints/assign-many': {
    table: 'complaint', as: 'aduan.bdl', never: 'loket.bdl', text: null,
    rest: async () => ({ assigneeId: (await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'aduan.bdl'")).id }),
    rows: "SELECT id::text, version FROM complaint WHERE branch_id = $1 AND status = 'routed' AND assignee_id IS NULL ORDER BY id LIMIT 2",
  },
};

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

test('every use case that takes many rows at once is tried here; an import names no rows of anybody', () => {
  const many = apiRoutes().filter(({ path }) => /-many$/.test(path) || readFileSync(`app/api/${path}/route.ts`, 'utf8').includes('Many')).map(({ path }) => path);
  expect(many.sort()).toEqual(Object.keys(KINDS).sort());
});

describe.each(Object.entries(KINDS))('%s', (path, { table, as, never, rest, rows, text }) => {
  const send = (body: unknown, { by = as, key = randomUUID(), headers = {} }: { by?: string; key?: string; headers?: Record<string, string> } = {}) => api(path, { as: by, body, headers: { 'idempotency-key': key, ...headers } });
  const rowsOf = async (branch: string) => (await bench.owner.query<Row>(rows, [branch])).rows;
  const versionOf = async ({ id }: Row) => (await bench.one<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, id)).version;
  const outcomes = async (answer: Response) => ((await answer.json()) as { value: { rows: { id: string; outcome: { kind: string } }[] } }).value.rows;

  test('own rows are changed once; those of another office look like none, and stay as they are', async () => {
    const [[first, second], [theirs]] = [await rowsOf('bdl'), await rowsOf('dps')];
    if (!first || !second || !theirs) throw new Error('the demo data have too few rows');
    const others = await rest();
    const body = { ...others, items: [first, theirs, { id: MISSING, version: 1 }, { ...first, id: first.id.toUpperCase() }, first, { ...second, version: second.version + 7 }] };
    const key = randomUUID();
    const answer = await outcomes(await send(body, { key }));
    expect(answer.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not_found', 'not_found', 'conflict', 'done', 'conflict']);
    expect(answer[1]?.outcome).toEqual(answer[2]?.outcome);
    expect(answer[4]).toEqual(answer[0]);
    const state = async () => [await versionOf(first), await versionOf(second), await versionOf(theirs)];
    const after = [first.version + 1, second.version, theirs.version];
    expect(await state()).toEqual(after);
    // The same attempt again gets the same answers; another one finds the row changed.
    expect(await outcomes(await send(body, { key }))).toEqual(answer);
    expect((await outcomes(await send(body))).map(({ outcome }) => outcome.kind)).toEqual(['conflict', 'not_found', 'not_found', 'conflict', 'conflict', 'conflict']);
    expect(await state()).toEqual(after);
    const { n } = await bench.one<{ n: number }>("SELECT count(*)::integer AS n FROM audit_event WHERE action = 'refused' AND detail->'asked' ? $1", theirs.id);
    expect(n).toBeGreaterThan(0);
  });

  test('a role that may not, an attempt without a name and a form from elsewhere change nothing', async () => {
    const [row] = await rowsOf('bdl');
    if (!row) throw new Error('the demo data have too few rows');
    const body = { ...(await rest()), items: [row] };
    expect((await send(body, { by: never })).status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data; boundary=x', '']) expect((await send(body, { headers: { 'content-type': type } })).status, type).toBe(415);
    expect((await send(body, { headers: { origin: 'https://example.org' } })).status).toBe(403);
    expect((await send(body, { key: 'not-a-key' })).status).toBe(400);
    expect(await versionOf(row)).toBe(row.version);
  });

  test('texts and lists beyond their bounds are refused as a whole, names of prototypes are nobody’s', async () => {
    const [row] = await rowsOf('bdl');
    if (!row) throw new Error('the demo data have too few rows');
    const others = await rest();
    const wrong: unknown[] = [
      { ...others, items: [] }, { ...others, items: Array.from({ length: 101 }, () => row) }, { ...others, items: [row, { ...row, id: `${row.id}\u0000` }] }, { ...others, items: [row, null] },
      { ...others, items: [{ ...row, version: -1 }] }, { ...others, items: [{ ...row, version: 2 ** 53 }] }, { ...others, items: { 0: row, length: 1 } },
      ...(text === null ? [] : [{ ...others, [text]: 'x'.repeat(10_000), items: [row] }, { ...others, [text]: 'a\u0000b', items: [row] }]),
    ];
    for (const body of wrong) expect((await send(body)).status, JSON.stringify(body).slice(0, 200)).toBe(422);
    expect((await send(`{"items":[${`{"id":"${row.id}","version":1},`.repeat(5_000)}null]}`)).status).toBe(413);
    const named = JSON.stringify({ ...others, items: [{ id: MISSING, version: 1 }] }).replace('"version":1', '"version":1,"__proto__":{"branchIds":["bdl"],"polluted":true},"constructor":{"prototype":{"polluted":true}}');
    expect((await outcomes(await send(named))).map(({ outcome }) => outcome.kind)).toEqual(['not_found']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await versionOf(row)).toBe(row.version);
  });
});

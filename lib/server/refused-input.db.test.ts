// First: it gives Next its request scope.
import { apiInProcess, closeApi, type CallApi } from './testing/api-in-process';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApiKey } from '@/lib/cli/api-keys';
import { log } from './log';
import { jsonBody } from './route';
import { openBench, TEST_NOW, type Bench } from './testing/callers';

/** The real logger, writing into a list. */
const own = log as unknown as Record<symbol, unknown>;
const [before, level] = [own[pino.symbols.streamSym], log.level];
let lines: Record<string, unknown>[] = [];
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  log.level = 'info';
  own[pino.symbols.streamSym] = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
});
afterAll(async () => {
  own[pino.symbols.streamSym] = before;
  log.level = level;
  await closeApi();
  await bench.close();
});
beforeEach(() => {
  lines = [];
});

const NIK = '1871015708859001';
const headers = () => ({ 'idempotency-key': randomUUID() });
const refusals = () => lines.filter(({ code }) => code === 'invalid_input');
const staff = async () => (await bench.one<{ id: string }>("SELECT id FROM staff WHERE username = 'loket.bdl'")).id;

test('of a person: command, query, form and a body that is none, each with its use case and nothing of the input', async () => {
  expect((await api('complaints/file', { as: 'loket.bdl', headers: headers(), body: { subject: NIK.repeat(40), memberId: `Siti ${NIK}`, [`Siti ${NIK}`]: NIK } })).status).toBe(422);
  expect((await api('members/search', { as: 'loket.bdl', body: { text: { Siti: NIK } } })).status).toBe(422);
  expect((await api('complaints/file', { as: 'loket.bdl', headers: headers(), body: `{"subject": "Siti ${NIK}"` })).status).toBe(400);
  expect((await api('members/search', { as: 'loket.bdl', body: { text: `Siti\u0000${NIK}` } })).status).toBe(422);
  const form = new FormData();
  form.set('kind', `Siti ${NIK}`);
  expect((await api('transfers/evidence', { as: 'loket.bdl', headers: { ...headers(), 'content-length': '300' }, body: form })).status).toBe(422);
  const id = await staff();
  expect(refusals().map(({ door, staff: who, fields }) => [door, who, fields])).toEqual([
    ['complaints.file', id, expect.arrayContaining(['subject too_long'])],
    ['members.search', id, ['text required']],
    ['complaints.file', id, ['_body not_json']],
    ['members.search', id, ['_body unstorable']],
    ['transfers.uploadEvidence', id, ['file required']],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Siti|18710157/);
});

test('of whoever has no session: a link, a code of a device, and a system by the beginning of its key', async () => {
  const { key, prefix } = await createApiKey(bench.owner, { source: 'mobile-jkn', now: TEST_NOW });
  expect((await api('staff/open-link', { body: { token: NIK } })).status).toBe(422);
  expect((await api('devices/pair', { body: { code: [NIK] } })).status).toBe(422);
  expect((await api('v1/complaints', { body: { sourceNumber: 'A/1', subject: NIK, reporter: { name: '', phone: NIK } }, headers: { authorization: `Bearer ${key}` } })).status).toBe(422);
  const found = refusals();
  expect(found.map(({ door }) => door)).toEqual(['staff.openLink', 'devices.pair', 'v1.complaints.receive']);
  expect(found[2]).toMatchObject({ key: prefix });
  expect(JSON.stringify(lines)).not.toMatch(/18710157/);
  expect(JSON.stringify(lines)).not.toContain(key);
});

test('a body that never ends and says nothing of its length is let go; the handshake takes forms of a bounded size alone', async () => {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += 1;
      controller.enqueue(new Uint8Array(10_000).fill(0x20));
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
  const answer = await jsonBody(new Request('http://localhost/', init), { door: 'members.search', author: { from: '203.0.113.30' } });
  expect(answer instanceof Response && answer.status).toBe(413);
  expect(taken).toBeLessThan(40);
  expect(refusals()).toMatchObject([{ door: 'members.search', from: '203.0.113.30', fields: ['_body too_large'] }]);
  const step = (text: string, type: string) => api('auth/[...nextauth]', { params: { nextauth: ['callback', 'credentials'] }, body: text, headers: { 'content-type': type } });
  expect((await step('{', 'application/json')).status).toBe(415);
  expect((await step('username=x', 'multipart/form-data')).status).toBe(415);
  expect((await step(`username=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413);
  expect((await step('username=x&password=y', 'application/x-www-form-urlencoded')).status).toBeLessThan(413);
});

test('what a schema takes leaves no such line', async () => {
  expect((await api('members/search', { as: 'loket.bdl', body: { text: 'siti' } })).status).toBe(200);
  expect(refusals()).toEqual([]);
});

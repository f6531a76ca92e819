import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApiKey } from '@/lib/cli/api-keys';
import { log } from './log';
import { apiInProcess, closeApi, type CallApi } from './testing/api-in-process';
import { openBench, TEST_NOW, type Bench } from './testing/callers';

/** The real logger, writing into a list. */
const own = log as unknown as Record<symbol, unknown>;
const before = own[pino.symbols.streamSym];
let lines: Record<string, unknown>[] = [];
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  own[pino.symbols.streamSym] = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
});
afterAll(async () => {
  own[pino.symbols.streamSym] = before;
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

test('what a schema takes leaves no such line', async () => {
  expect((await api('members/search', { as: 'loket.bdl', body: { text: 'siti' } })).status).toBe(200);
  expect(refusals()).toEqual([]);
});

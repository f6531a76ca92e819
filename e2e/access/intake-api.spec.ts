import { request as playwright, type APIRequestContext, type APIResponse } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { apiKeyProgram, newKey, prefixOf } from '../steps/api-key';
import { violations } from '../steps/axe';

const STRANGE: unknown[] = [
  '', ' ', '0', 'null', 'x'.repeat(10_000), "' OR '1'='1", '../../etc/passwd', '\u0000', 'a\u0000b', '\ud800', '<script>alert(1)</script>', '2026-02-30T00:00:00Z', '9999-12-31T00:00:00Z',
  '0001-01-01T00:00:00+14:00', 'é'.repeat(9_999), randomUUID(), null, true, 0, -1, 1e308, [], [null], {}, { a: 1 }, [[[]]], { $gt: '' },
];
const clock = Date.parse('2026-11-19T03:00:00Z');
const complaint = (over: object = {}) => ({
  sourceNumber: `E2E/${randomUUID()}`, receivedAt: new Date(clock).toISOString(), reporter: { name: 'Siti Rahayu', phone: '081234567890', relation: 'self' },
  member: { nik: '1871015708859001' }, subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin pagi.', ...over,
});

let key = '';
let api: APIRequestContext;
test.beforeAll(async ({ baseURL }) => {
  key = await newKey('mobile-jkn');
  api = await playwright.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${key}` } });
});
test.afterAll(async () => {
  await api.dispose();
  await apiKeyProgram('revoke', '--prefix', prefixOf(key));
});

const post = (data: unknown, headers: Record<string, string> = {}) => api.post('/api/v1/complaints', { data, headers: { 'content-type': 'application/json', ...headers } });

async function expectProblem(answer: APIResponse, status: number, code: string): Promise<{ errors?: { pointer: string; code: string }[] }> {
  expect(answer.status()).toBe(status);
  expect(answer.headers()['content-type']).toBe('application/problem+json');
  const problem = (await answer.json()) as { type: string; status: number; title: string; detail: string; errors?: { pointer: string; code: string }[] };
  expect(problem).toMatchObject({ type: `/api-docs#${code}`, status });
  expect(problem.title && problem.detail).toBeTruthy();
  expect(JSON.stringify(problem)).not.toMatch(/Siti|Rahayu|081234567890|1871015708859001/);
  return problem;
}

test('a complaint is one case, however often it is sent; its source can ask where it stands', async () => {
  const sent = complaint();
  const first = await post(sent);
  expect(first.status()).toBe(201);
  const case_ = (await first.json()) as { reference: string; id: string; createdAt: string };
  expect(case_).toMatchObject({ status: 'received', memberFound: true });
  const again = await Promise.all(Array.from({ length: 5 }, () => post(sent)));
  for (const answer of again) {
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject({ reference: case_.reference, id: case_.id, createdAt: case_.createdAt });
  }
  await expectProblem(await post({ ...sent, subject: 'Kartu hilang saja' }), 409, 'other_content');
  const { location = '' } = first.headers();
  for (const address of [location, `/api/v1/complaints/${encodeURIComponent(sent.sourceNumber)}`]) {
    const state = await api.get(address);
    expect(state.status(), address).toBe(200);
    expect(await state.json()).toEqual({ reference: case_.reference, status: 'received', level: null, answeredAt: null, resolvedAt: null });
  }
  await expectProblem(await api.get('/api/v1/complaints/never-sent'), 404, 'unknown_number');
});

test('ten at once make one case', async () => {
  const sent = complaint();
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(sent)));
  expect(answers.map((answer) => answer.status()).sort()).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
  expect(new Set(await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))).size).toBe(1);
});

test('without a key, with a wrong, a revoked or a narrower one', async ({ baseURL }) => {
  const stranger = await playwright.newContext({ baseURL });
  const send = (authorization?: string) => stranger.post('/api/v1/complaints', { data: complaint(), headers: { ...(authorization && { authorization }) } });
  const missing = await send();
  await expectProblem(missing, 401, 'unauthorized');
  expect(missing.headers()['www-authenticate']).toContain('Bearer');
  for (const wrong of ['Bearer x', `Bearer ${key.slice(0, -2)}__`, `Basic ${key}`, key]) await expectProblem(await send(wrong), 401, 'unauthorized');
  const reader = await newKey('website', '--scopes', 'complaints:read');
  await expectProblem(await send(`Bearer ${reader}`), 403, 'scope_missing');
  await apiKeyProgram('revoke', '--prefix', prefixOf(reader));
  await expectProblem(await send(`Bearer ${reader}`), 401, 'unauthorized');
  await stranger.dispose();
});

test('strange values in every field get a problem document, never a fault', async () => {
  const fields = [...Object.keys(complaint()), 'channel', 'category', 'detail', 'level', 'facilityCode', 'regencyCode', 'numbers', 'unknown'];
  for (const field of fields) {
    for (const value of STRANGE) {
      const answer = await post(complaint({ [field]: value }));
      const what = `${field} = ${JSON.stringify(value)?.slice(0, 60)}`;
      expect([201, 200, 409, 422], what).toContain(answer.status());
      expect(await answer.text(), what).not.toMatch(/prisma|postgres|node_modules|at \w+ \(/i);
    }
  }
  const { errors } = await expectProblem(await post(complaint({ reporter: { name: '', phone: 'abc', relation: 'friend' }, level: 'red' })), 422, 'invalid');
  expect(errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/reporter/name', '/reporter/phone', '/reporter/relation']));
});

test('bodies that are no complaint', async () => {
  for (const data of ['{', 'x'.repeat(10_000), '['.repeat(5_000), '\ufeff']) await expectProblem(await post(Buffer.from(data)), 400, 'unreadable');
  await expectProblem(await post(Buffer.from([0x22, 0xff, 0x22])), 400, 'unreadable');
  for (const data of ['null', '[]', '"x"', '1', '{}']) await expectProblem(await post(Buffer.from(data)), 422, 'invalid');
  await expectProblem(await post('x=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'not_json');
  await expectProblem(await post(complaint({ description: 'x'.repeat(100_000) })), 413, 'too_large');
});

test('strange addresses get an answer, never a fault', { tag: '@proxy' }, async () => {
  for (const part of ['x', '%00', '%ff', '%F0%9F%A9%BA', encodeURIComponent("' OR 1=1 --"), 'x'.repeat(5_000), '..%2f..%2fetc%2fpasswd', 'a//b']) {
    expect((await api.get(`/api/v1/complaints/${part}`, { maxRedirects: 0 })).status(), part.slice(0, 30)).toBeLessThan(500);
  }
});

test('the document and the page are read without a key, in both languages', async ({ page, request }) => {
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as { openapi: string; paths: Record<string, unknown> };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(['/api/v1/complaints', '/api/v1/complaints/{sourceNumber}']);
  await page.goto('/api-docs');
  await expect(page.getByRole('heading', { level: 1, name: 'API penerimaan pengaduan' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^sourceNumber/ }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Complaint intake API' })).toBeVisible();
});

test('a file is checked before it is imported, and a second import makes no second case', async ({ pageAs }) => {
  const page = await pageAs('supervisor.bdl');
  const number = randomUUID().slice(0, 8);
  const file = [
    'Nomor pengaduan;Kanal;Waktu diterima;Nama pelapor;Pokok pengaduan;Uraian;Tingkat;Kategori;Rincian',
    `${number}-1;Surel;19/11/2026 09.30;Siti Rahayu;Kartu tidak aktif;Kartu ditolak di puskesmas sejak kemarin.;Hijau;Rujukan;Lainnya`,
    `${number}-2;telepati;19/11/2026 09.30;Budi;Kartu tidak aktif;Kartu ditolak di puskesmas sejak kemarin.;Hijau;Rujukan;Lainnya`,
  ].join('\r\n');
  const choose = () => page.locator('input[type=file]').setInputFiles({ name: 'pengaduan.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.goto('/complaints/import');
  await choose();
  await expect(page.getByRole('row', { name: /Siap diimpor/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Kanal: Pilih salah satu/ })).toBeVisible();
  await page.getByRole('button', { name: 'Impor 1 pengaduan' }).click();
  await expect(page.getByText('1 pengaduan diimpor')).toBeVisible();
  await expect(page.getByRole('row', { name: /Diimpor, PG-/ })).toBeVisible();
  await page.reload();
  await choose();
  await expect(page.getByRole('row', { name: /Sudah diimpor sebelumnya, PG-/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Impor 0 pengaduan' })).toBeDisabled();
});

test('files that are no table are refused with the reason, and the import is closed to strangers', async ({ apiAs }) => {
  const send = async (username: string | null, name: string, buffer: Buffer) =>
    (await apiAs(username)).post('/api/complaints/preview-import', { multipart: { file: { name, mimeType: 'text/csv', buffer } }, headers: { 'idempotency-key': randomUUID() } });
  const verdict = async (buffer: Buffer) => ((await (await send('pusat', 'a.csv', buffer)).json()) as { value: { kind: string; problem?: string } }).value;
  expect(await verdict(Buffer.from('%PDF-1.4'))).toEqual({ kind: 'unusable', problem: 'file_type' });
  expect(await verdict(Buffer.from('PK\x03\x04 no archive', 'latin1'))).toEqual({ kind: 'unusable', problem: 'unreadable_file' });
  expect(await verdict(Buffer.alloc(0))).toEqual({ kind: 'unusable', problem: 'empty_file' });
  expect((await send('pusat', 'a.csv', Buffer.alloc(6 * 1024 * 1024, 'x'))).status()).toBe(422);
  expect((await send('aduan.bdl', 'a.csv', Buffer.from('x'))).status()).toBe(403);
  expect((await send(null, 'a.csv', Buffer.from('x'))).status()).toBe(401);
  expect((await (await apiAs('aduan.bdl')).get('/api/complaints/import-template')).status()).toBe(403);
  expect(await (await (await apiAs('pusat')).get('/api/complaints/import-template')).text()).toContain('"Nama pelapor";"Telepon pelapor"');
});

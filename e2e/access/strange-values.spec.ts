import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/test';
import { inBatches } from './call-route';
import { accountOf, INPUTS, OTHERS } from './inputs';

/*
 * `@proxy` says of a test that it asks for what proxy.ts does, `@input` that it asks routes before which that never stands: neither is asked of a console
 * without it (`npm test -- without-proxy`).
 */
/** What a person or a hostile client can send where a text, a number, an id or a list is asked for. */
const STRANGE: unknown[] = [
  '', ' ', '0', '-1', 'null', 'x'.repeat(10_000), '9'.repeat(10_000), '%'.repeat(500), "' OR '1'='1", '"; DROP TABLE member; --', '../../etc/passwd',
  '\u0000', 'a\u0000b', '\ud800', '\u202e\u200b', '<script>alert(1)</script>', '=HYPERLINK("x")', '•••• 0012', '1871 •••• •••• 0012', '31-02-1985', 'siti 99-99-9999',
  '1871'.repeat(4), 'é'.repeat(9_999), '🩺'.repeat(2_000), randomUUID(), '00000000-0000-0000-0000-000000000000', '2026-02-30', '9999-12-31', '0138U020', 'T14',
  null, true, 0, -1, 1.5, 1e308, [], [null], {}, { a: 1 }, [[[]]], ['x'.repeat(10_000)], { id: { $gt: '' } },
];

function routes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? routes(path.join(folder, entry.name)) : entry.name === 'route.ts' ? [path.relative('app/api', folder)] : [],
  );
}

test('every API route is tried here', () => {
  expect(routes('app/api').sort()).toEqual([...Object.keys(INPUTS), ...OTHERS].sort());
});

for (const [route, input] of Object.entries(INPUTS)) {
  test(`POST ${route}: strange values in every field get words, never a fault`, { tag: '@input' }, async ({ apiAs }) => {
    const api = await apiAs(accountOf(route));
    const tries = [...Object.keys(input), 'unknown'].flatMap((field) => STRANGE.map((value) => [field, value] as const));
    await inBatches(tries, async ([field, value]) => {
      const answer = await api.post(`/api/${route}`, { data: { ...input, [field]: value }, headers: { 'idempotency-key': randomUUID() } });
      expect(answer.status(), `${field} = ${JSON.stringify(value)?.slice(0, 60)}`).toBeLessThan(500);
      // Told to wait, the value was not looked at.
      expect(answer.status()).not.toBe(429);
      expect(await answer.text()).not.toMatch(/prisma|postgres|node_modules|\bat \w+ \(/i);
    }, 4);
  });

  test(`POST ${route}: bodies that are no input at all`, { tag: '@input' }, async ({ apiAs }) => {
    const api = await apiAs(accountOf(route));
    const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    for (const data of ['', '{', 'null', '[]', '"x"', '1', 'x'.repeat(10_000), '['.repeat(5_000)]) {
      const answer = await api.post(`/api/${route}`, { data, headers });
      expect([400, 422], `${data.slice(0, 20)}: ${answer.status()}`).toContain(answer.status());
    }
    expect((await api.post(`/api/${route}`, { data: 'x=1', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })).status()).toBe(415);
    expect((await api.post(`/api/${route}`, { data: `{"note":"${'x'.repeat(400_000)}"}`, headers })).status()).toBe(413);
  });

  test(`POST ${route}: nobody and strangers are turned away`, async ({ apiAs }) => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await (await apiAs(null)).post(`/api/${route}`, { data: input, headers })).status()).toBe(401);
    const foreign = await (await apiAs(accountOf(route))).post(`/api/${route}`, { data: input, headers: { ...headers, origin: 'https://example.org' } });
    expect(foreign.status()).toBe(403);
  });
}

test('links for a password: strange and unknown tokens get the same words, never a fault, and no session is needed', async ({ apiAs }) => {
  const nobody = await apiAs(null);
  for (const route of ['staff/open-link', 'staff/set-password']) {
    for (const value of [...STRANGE, 'A'.repeat(43)]) {
      for (const data of [{ token: value, password: 'kopi pagi hujan' }, { token: 'A'.repeat(43), password: value }]) {
        const answer = await nobody.post(`/api/${route}`, { data });
        expect(answer.status(), JSON.stringify(data).slice(0, 60)).toBe(422);
      }
    }
    expect((await nobody.post(`/api/${route}`, { data: Buffer.from('{'), headers: { 'content-type': 'application/json' } })).status()).toBe(400);
    expect((await nobody.post(`/api/${route}`, { data: {}, headers: { origin: 'https://example.org' } })).status()).toBe(403);
  }
});

test('POST auth-backchannel: without single sign-on it answers nobody, whatever the body', async ({ apiAs }) => {
  const api = await apiAs(null);
  for (const data of ['', 'logout_token=', 'logout_token=x.y.z', '{"logout_token":1}', `logout_token=${'x'.repeat(100_000)}`]) {
    const answer = await api.post('/api/auth-backchannel', { data, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toMatch(/prisma|postgres|node_modules|\bat \w+ \(/i);
  }
});

test('strange parts of an address get a page in words, never a fault', { tag: '@proxy' }, async ({ apiAs }) => {
  const api = await apiAs('supervisor.bdl');
  const parts = ['x', '%00', '%ff', '%F0%9F%A9%BA', encodeURIComponent("' OR 1=1 --"), 'x'.repeat(5_000), randomUUID(), '..%2f..%2fetc%2fpasswd', '0'];
  const places = ['/members/', '/members/x/', '/api/members/x/paper?kind=', '/transfers/', '/api/transfers/evidence/', '/transfers?view=', '/transfers?view=all&sort=', '/'];
  for (const place of places) {
    for (const part of parts) {
      const answer = await api.get(place + part, { maxRedirects: 0 });
      expect(answer.status(), place + part.slice(0, 30)).toBeLessThan(500);
    }
  }
});

test('files that are not what they say are refused with the reason', async ({ apiAs }) => {
  const api = await apiAs('loket.bdl');
  const found = await (await api.post('/api/members/search', { data: { text: 'siti rahayu 17-8-1985' } })).json() as { value: { rows: { id: string }[] } };
  const memberId = found.value.rows[0]?.id ?? '';
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
  const send = (name: string, mimeType: string, buffer: Buffer, kind = 'domicile_letter') =>
    api.post('/api/transfers/evidence', { multipart: { memberId, kind, file: { name, mimeType, buffer } }, headers: { 'idempotency-key': randomUUID() } });
  const problemOf = async (answer: Awaited<ReturnType<typeof send>>) => [answer.status(), ((await answer.json()) as { refused?: { fields: Record<string, string> } }).refused?.fields];
  expect((await send('surat.pdf', 'application/pdf', pdf)).status()).toBe(200);
  expect(await problemOf(await send('surat.pdf', 'application/pdf', Buffer.from('MZ this is a program')))).toEqual([422, { file: 'file_type' }]);
  expect(await problemOf(await send('foto.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toEqual([422, { file: 'file_type' }]);
  expect(await problemOf(await send('kosong.pdf', 'application/pdf', Buffer.alloc(0)))).toEqual([422, { file: 'empty_file' }]);
  expect(await problemOf(await send('besar.pdf', 'application/pdf', Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])))).toEqual([422, { file: 'file_too_large' }]);
  expect((await send('surat.pdf', 'application/pdf', pdf, 'nonsense')).status()).toBe(422);
  expect((await send(`${'x'.repeat(10_000)}.pdf`, 'application/pdf', pdf)).status()).toBe(422);
  const named = await send('..\\..\\<b>.pdf', 'application/pdf', pdf);
  expect(((await named.json()) as { value: { fileName: string } }).value.fileName).not.toMatch(/[\\/]/);
});

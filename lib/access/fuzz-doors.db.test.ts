// First: it gives Next its request scope.
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { randomBytes, randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, INPUTS } from '@/e2e/access/inputs';
import { apiRoutes } from '@/e2e/access/routes';
import { newApiKey } from '@/lib/server/api-key';
import { deviceCookieName, hashOfToken, newDeviceToken } from '@/lib/server/device';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { anything, bodyText, MARK, neighbours, schemaOf } from '@/lib/server/testing/neighbours';
import { readCsv } from '@/lib/values/csv-read';
import { ReceiveComplaint } from '@/lib/complaints/schemas/api';
import { DisplayState, KioskIssue, KioskScan, PairDevice, PollState, PollTap } from '@/lib/visits/schemas/devices';
import { gridAllows, PEOPLE } from './grid';

/* The doors that take no JSON of a signed-in person: addresses, files, devices, other systems. And what leaves as a table. */
const SEED = Number(process.env.LOKET_FUZZ_SEED ?? 20_261_120);
const INSIDE = /prisma|postgres|node_modules|\bat \S+ \(|\bSQL\b|SELECT |INSERT |constraint|relation "|ECONN|\.tsx?:\d/i;
const ROUTES = apiRoutes();
const allowedFor = (useCase: string | null) => PEOPLE.find((username) => gridAllows(useCase ?? '', username)) ?? 'supervisor.bdl';

let bench: Bench;
let api: CallApi;
const tokens = new Map<string, string>();
const system = newApiKey();

beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  await bench.owner.query("INSERT INTO service_desk (branch_id, number) VALUES ('bdl', 71) ON CONFLICT DO NOTHING");
  for (const kind of ['kiosk', 'display', 'poll']) {
    const token = newDeviceToken();
    tokens.set(kind, token);
    await bench.owner.query(
      `INSERT INTO branch_device (id, branch_id, kind, label, desk_number, token_hash, paired_at, created_at, created_by) SELECT $1, 'bdl', $2, 'percobaan', $3, $4, now(), now(), id FROM staff WHERE username = 'supervisor.bdl'`,
      [randomUUID(), kind, kind === 'poll' ? 71 : null, Buffer.from(hashOfToken(token))],
    );
  }
  await bench.owner.query("INSERT INTO api_key (id, source, channel, prefix, hash, scopes, created_at, created_by) VALUES ($1, 'mobile-jkn', 'mobile_jkn', $2, $3, ARRAY['complaints:write', 'complaints:read'], now(), 'test')", [randomUUID(), system.prefix, Buffer.from(system.hash)]);
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

async function check(answer: Response, asked: string): Promise<void> {
  expect(answer.status, asked).toBeLessThan(500);
  if (answer.status < 400) return void (await answer.body?.cancel());
  const body = await answer.text();
  expect(body.length, asked).toBeLessThan(20_000);
  expect(body, asked).not.toMatch(INSIDE);
  expect(body, asked).not.toContain(MARK);
  expect(body, asked).not.toMatch(/\d{13}/);
}

const ODD_IDS = ['x', ' ', '%00', '%2e%2e%2f', '../../etc/passwd', "' OR 1=1--", '0', '-1', 'null', '\u202e', '🩺', 'x'.repeat(3_000), '019B76DA-0000-7000-8000-000000000000', '{019b76da-0000-7000-8000-000000000000}', '019b76da00007000800000000000000', '00000000-0000-0000-0000-000000000000', '__proto__', '<svg>'];

describe.concurrent('addresses', () => {
  test.each(ROUTES.filter(({ way }) => way === 'get').map((route) => [route.path, route] as const))('GET %s', async (path, { useCase }) => {
    for (const id of ODD_IDS) {
      for (const search of ['', `?kind=${encodeURIComponent(id)}`, '?kind=card&kind=family', '?kind[$ne]=1', '?__proto__[x]=1']) {
        await check(await api(path, { as: allowedFor(useCase), method: 'GET', params: { id }, search }), `${path} ${id} ${search}`);
      }
    }
  });
});

describe.concurrent('files', () => {
  const bytes = fc.oneof(
    fc.constantFrom(...['', '%PDF-1.4', '%PDF-1.4\n%%EOF', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'PK\x03\x04', 'PK\x05\x06', 'MZ', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<html><script>alert(1)</script>', 'a,b\r\n"', 'Kanal;Perihal\n=1+1;@SUM(1)'].map((text) => Buffer.from(text, 'latin1'))),
    fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
    fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), array])),
  );
  const names = fc.constantFrom('surat.pdf', '', '.', '..\\..\\x.pdf', '../../etc/passwd', 'a\u0000.pdf', '=cmd.xlsx', 'x'.repeat(4_000), '<b>.png', '\u202efdp.exe', 'CON', `${MARK}.pdf`, 'a\r\nX-Y: z.pdf');
  const fields = fc.dictionary(fc.constantFrom('kind', 'memberId', 'branchId', 'month', '__proto__', 'constructor'), fc.oneof(fc.constantFrom('domicile_letter', 'users', '', 'x', '019b76da-0000-7000-8000-000000000000', '\u0000'), fc.string({ unit: 'binary', maxLength: 20 })));
  test.each(ROUTES.filter(({ way }) => way === 'form').map((route) => [route.path, route] as const))('POST %s', async (path, { useCase }) => {
    const property = fc.asyncProperty(bytes, names, fields, fc.constantFrom('application/pdf', 'image/png', 'text/html', '', 'x'), fc.constantFrom('900', '0', '-1', 'x', '99999999'), async (content, name, values, type, length) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(values)) form.set(field, value);
      form.set('file', new File([new Uint8Array(content)], name, { type }));
      await check(await api(path, { as: allowedFor(useCase), body: form, headers: { 'idempotency-key': randomUUID(), 'content-length': length } }), `${path} ${name}`);
    });
    await fc.assert(property, { seed: SEED, numRuns: 120, interruptAfterTimeLimit: 50_000 });
    for (const body of ['', 'x', '--x\r\n\r\n--x--', randomBytes(200).toString('latin1')]) {
      for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/plain']) await check(await api(path, { as: allowedFor(useCase), body, headers: { 'idempotency-key': randomUUID(), 'content-type': type, 'content-length': '20' } }), `${path} ${type}`);
    }
  }, 120_000);
});

describe.concurrent('devices and other systems', () => {
  const DEVICES = [
    ['kiosk/issue', 'kiosk', KioskIssue], ['kiosk/scan', 'kiosk', KioskScan], ['display/state', 'display', DisplayState], ['poll/state', 'poll', PollState], ['poll/rate', 'poll', PollTap],
  ] as const;
  test('every route of a device is here', () => {
    expect(DEVICES.map(([path]) => path).sort()).toEqual(ROUTES.filter(({ way }) => way === 'device').map(({ path }) => path));
  });

  test.each(DEVICES)('POST %s', async (path, kind, schema) => {
    // A state that is already shown waits for news: `seen` is never what is shown.
    const unseen = (body: string) => body.replace(/"seen":(true|false|null)/, '"seen":true');
    const property = fc.asyncProperty(bodyText(neighbours(schemaOf(schema), {}, [randomUUID()])), fc.constantFrom('', '0', 'x'.repeat(43)), async (body, other) => {
      await check(await api(path, { body: unseen(body), headers: { 'idempotency-key': randomUUID(), cookie: `${deviceCookieName(kind)}=${tokens.get(kind) ?? ''}` } }), `${path} ${body.slice(0, 200)}`);
      if (other) expect((await api(path, { body, headers: { cookie: `${deviceCookieName(kind)}=${other}` } })).status).toBe(401);
    });
    await fc.assert(property, { seed: SEED, numRuns: 80, interruptAfterTimeLimit: 50_000 });
  }, 120_000);

  test('POST devices/pair', async () => {
    const property = fc.asyncProperty(bodyText(neighbours(schemaOf(PairDevice), { code: 'ABCD-EFGH' }, [])), async (body) => check(await api('devices/pair', { body }), body.slice(0, 200)));
    await fc.assert(property, { seed: SEED, numRuns: 80, interruptAfterTimeLimit: 50_000 });
  }, 120_000);

  test('v1/complaints', async () => {
    const right = { sourceNumber: 'F/1', receivedAt: '2026-11-19T03:00:00Z', reporter: { name: 'Siti', phone: null, relation: 'self' }, subject: 'Kartu tidak aktif', description: 'Kartu ditolak sejak kemarin pagi.' };
    const authorization = `Bearer ${system.key}`;
    const property = fc.asyncProperty(bodyText(neighbours(schemaOf(ReceiveComplaint), right, [])), fc.constantFrom(authorization, authorization, authorization, 'Bearer x', 'Basic eDp4', ''), async (body, key) => {
      const answer = await api('v1/complaints', { body, headers: { authorization: key } });
      if (key !== authorization) expect(answer.status).toBe(401);
      await check(answer, body.slice(0, 200));
    });
    await fc.assert(property, { seed: SEED, numRuns: 60, interruptAfterTimeLimit: 50_000 });
    for (const sourceNumber of ODD_IDS) await check(await api('v1/complaints/[...sourceNumber]', { method: 'GET', params: { sourceNumber: sourceNumber.split('/') }, headers: { authorization } }), sourceNumber.slice(0, 40));
  }, 120_000);

  test('anything at all to the doors that are open', async () => {
    for (const path of ['health', 'v1/openapi.json']) for (const search of ['', '?lang=%00', '?lang=__proto__', '?lang=en&lang=id']) await check(await api(path, { method: 'GET', search }), path);
    await fc.assert(fc.asyncProperty(bodyText(anything), async (body) => check(await api('devices/pair', { body }), body.slice(0, 200))), { seed: SEED, numRuns: 40, interruptAfterTimeLimit: 20_000 });
  }, 60_000);
});

describe('a table that leaves', () => {
  const FORMULAS = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(1)', '\t=1', '＝1+1'];
  const NUMBER = /^-?\d[\d.,]*%?$/;
  const EXPORTS = ROUTES.filter(({ path }) => path.endsWith('/export'));

  beforeAll(async () => {
    await bench.owner.query('UPDATE member SET name = ($1::text[])[1 + abs(hashtext(id::text)) % 6]', [FORMULAS]);
    await bench.owner.query('UPDATE facility SET name = ($1::text[])[1 + abs(hashtext(code)) % 6]', [FORMULAS]);
    await bench.owner.query('UPDATE complaint SET reporter_name = ($1::text[])[1 + abs(hashtext(id::text)) % 6], subject = ($1::text[])[1 + abs(hashtext(id::text)) % 6]', [FORMULAS]);
    await bench.owner.query("UPDATE staff SET name = '=1+' || name");
  });

  test.each(EXPORTS.map((route) => [route.path, route] as const))('%s: no cell begins a formula', async (path) => {
    // What leaves in bulk wants a person who proved themselves just now.
    await api('session/state', { as: accountOf(path), body: {} });
    await bench.owner.query('UPDATE staff_session SET stepped_up_at = $1', [TEST_NOW]);
    for (const format of ['csv', 'xlsx']) {
      const answer = await api(path, { as: accountOf(path), body: { ...INPUTS[path], ...(INPUTS[path] && 'view' in INPUTS[path] ? { view: 'all' } : {}), ...(INPUTS[path] && 'format' in INPUTS[path] ? { format } : {}) } });
      expect(answer.status, `${path} ${format}`).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.headers.get('content-type')?.startsWith('text/csv')) {
        const cells = (readCsv(bytes.toString('utf8')) ?? expect.fail('no CSV')).flat();
        expect(cells.length).toBeGreaterThan(1);
        for (const cell of cells) if (!NUMBER.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      } else {
        // In a workbook a text is a text whatever it begins with; a formula would be an element of the sheet.
        const sheets = entriesOf(bytes).filter(({ name }) => name.startsWith('xl/worksheets/'));
        expect(sheets.length).toBeGreaterThan(0);
        for (const { text } of sheets) expect(text).not.toMatch(/<f[\s>]|t="str"/);
      }
    }
  });
});

/** The files of a ZIP archive as texts, by its directory. */
function entriesOf(archive: Buffer): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  for (let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16); archive.readUInt32LE(at) === 0x02014b50; ) {
    const [method, size, nameLength, more, comment, begin] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const data = begin + 30 + archive.readUInt16LE(begin + 26) + archive.readUInt16LE(begin + 28);
    const content = archive.subarray(data, data + size);
    found.push({ name: archive.toString('utf8', at + 46, at + 46 + nameLength), text: (method === 8 ? inflateRawSync(content) : content).toString('utf8') });
    at += 46 + nameLength + more + comment;
  }
  return found;
}

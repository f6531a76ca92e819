import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INPUTS } from '@/e2e/access/inputs';
import { apiInProcess, closeApi, type CallApi } from './testing/api-in-process';
import { openBench, type Bench } from './testing/callers';
import { log } from './log';

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

const draft = INPUTS['complaints/file'] ?? {};
const file = (as: string, key: string, body: object = draft) => api('complaints/file', { as, body, headers: { 'idempotency-key': key } });
const valueOf = async (answer: Response) => ((await answer.json()) as { value?: { id: string; reference: string } }).value;
const filed = async () => (await bench.one<{ n: number }>('SELECT count(*)::int AS n FROM complaint')).n;

describe('the key of an attempt', () => {
  test('sent again gives the first answer, and one thing was done', async () => {
    const [before, key] = [await filed(), randomUUID()];
    const first = await valueOf(await file('loket.bdl', key));
    expect(await valueOf(await file('loket.bdl', key))).toEqual(first);
    expect(await valueOf(await file('loket.bdl', key.toUpperCase()))).toEqual(first);
    expect(await filed()).toBe(before + 1);
  });

  test('sixteen times at once does one thing', async () => {
    const [before, key] = [await filed(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 16 }, () => file('loket.bdl', key)));
    expect(new Set(await Promise.all(answers.map(async (answer) => (await valueOf(answer))?.id))).size).toBe(1);
    expect(await filed()).toBe(before + 1);
  });

  test('of another person opens nothing: it is a new attempt of whoever sends it', async () => {
    const key = randomUUID();
    const theirs = await valueOf(await file('loket.bdl', key));
    for (const other of ['loket2.bdl', 'loket.dps']) {
      const own = await valueOf(await file(other, key));
      expect(own?.id).toBeDefined();
      expect(own?.id).not.toBe(theirs?.id);
      expect(own?.reference).not.toBe(theirs?.reference);
    }
  });

  test('with another body, or for another command, is refused and changes nothing', async () => {
    const key = randomUUID();
    await file('loket.bdl', key);
    const before = await filed();
    const other = await file('loket.bdl', key, { ...draft, subject: 'Yang lain sama sekali' });
    expect([other.status, await other.json()]).toEqual([422, { refused: { codes: ['attempt_reused'], fields: {}, params: {} } }]);
    const command = await api('complaints/save-view', { as: 'loket.bdl', body: INPUTS['complaints/save-view'], headers: { 'idempotency-key': key } });
    expect([command.status, ((await command.json()) as { refused?: { codes: string[] } }).refused?.codes]).toEqual([422, ['attempt_reused']]);
    expect(await filed()).toBe(before);
  });

  test('of an attempt that was refused is free: what failed is no answer', async () => {
    const key = randomUUID();
    expect((await file('loket.bdl', key, { ...draft, subject: '' })).status).toBe(422);
    expect((await file('loket.bdl', key)).status).toBe(200);
  });

  test('gives no answer to somebody whose role may no longer call the command', async () => {
    const key = randomUUID();
    const username = await bench.another('loket.bdl');
    expect((await file(username, key)).status).toBe(200);
    await bench.owner.query("UPDATE staff SET role = 'manager' WHERE username = $1", [username]);
    const answer = await file(username, key);
    expect([answer.status, await answer.text()]).toEqual([403, '{"problem":"forbidden"}']);
  });

  test.each(['', 'x', '123', ' ', '00000000-0000-0000-0000-00000000000', "'; --", '{019b76da-0000-7000-8000-000000000000}'])('must be one: "%s" is not', async (key) => {
    const answer = await file('loket.bdl', key);
    expect([answer.status, await answer.text()]).toEqual([400, '{"problem":"idempotency_key_missing"}']);
  });
});

test('a person who is disabled, or whose session is ended, is nobody at the next request', async () => {
  for (const end of ["UPDATE staff SET active = false WHERE username = $1", 'UPDATE staff_session SET revoked_at = now() WHERE staff_id = (SELECT id FROM staff WHERE username = $1)']) {
    const username = await bench.another('loket.bdl');
    expect((await file(username, randomUUID())).status).toBe(200);
    await bench.owner.query(end, [username]);
    expect((await file(username, randomUUID())).status).toBe(401);
  }
});

test('cookies that were made up, cut or changed are nobody\'s', async () => {
  for (const value of ['x', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0.e30.', '%00', 'x'.repeat(5_000), randomUUID()]) {
    const answer = await api('members/search', { body: { text: 'siti' }, headers: { cookie: `loket.session=${value}` } });
    expect([answer.status, await answer.text()]).toEqual([401, '{"problem":"signed_out"}']);
  }
});

test('a fault tells the person an event id and the log a cause, and neither of them anything of the person', async () => {
  const personal = { reporterName: 'Zulkarnain Sentosa', reporterPhone: '081298765432', subject: 'Kartu Zulkarnain 1871015708859001', description: 'NIK 1871015708859001, telepon 081298765432, sandi hunter2hunter2.' };
  await bench.owner.query(`CREATE FUNCTION fail_loudly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'row of % % %', NEW.reporter_name, NEW.subject, NEW.description; END $$;
    CREATE TRIGGER fail_loudly BEFORE INSERT ON complaint FOR EACH ROW EXECUTE FUNCTION fail_loudly()`);
  let written = '';
  const own = log as unknown as Record<symbol, unknown>;
  const before = own[pino.symbols.streamSym];
  own[pino.symbols.streamSym] = { write: (line: string) => void (written += line) };
  try {
    const answer = await api('complaints/file', {
      as: 'loket.bdl', body: { ...draft, ...personal }, search: '?nik=1871015708859001&name=Zulkarnain', headers: { 'idempotency-key': randomUUID(), referer: 'http://localhost:3000/desk?q=Zulkarnain', authorization: 'Bearer hunter2hunter2' },
    });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toEqual([500, { problem: 'fault', event: expect.any(String) as string }]);
    const { event } = JSON.parse(text) as { event: string };
    expect(written).toContain(event);
    expect(written).toContain('"useCase":"complaints.file"');
    for (const secret of ['Zulkarnain', 'Sentosa', '1871015708859001', '081298765432', 'hunter2hunter2', 'loket.session']) expect(written).not.toContain(secret);
  } finally {
    own[pino.symbols.streamSym] = before;
    await bench.owner.query('DROP TRIGGER fail_loudly ON complaint; DROP FUNCTION fail_loudly()');
  }
});

import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { causeOf } from './cause';
import { log, withoutPersonal } from './log';

const NIK = '1871015708859001';
const SECRETS = [NIK, 'SITI RAHAYU', '081234567890', '0812-3456-7890', 'hunter2hunter2', 'eyJhbGciOiJIUzI1NiJ9.e30.abc', 'siti@example.com', 'loket_0123456789_abcdefgh', '0001234567890'];

/** The real logger, writing into a text. */
let written = '';
const own = log as unknown as Record<symbol, unknown>;
const before = own[pino.symbols.streamSym];
beforeEach(() => {
  written = '';
  own[pino.symbols.streamSym] = { write: (line: string) => void (written += line) };
});
afterEach(() => {
  own[pino.symbols.streamSym] = before;
});

const expectNothingPersonal = () => {
  expect(written).not.toBe('');
  for (const secret of SECRETS) expect(written).not.toContain(secret);
};

test('a request with personal data in body, headers and address leaves none of it', () => {
  const body = { nik: NIK, memberName: 'SITI RAHAYU', reporter: { name: 'SITI RAHAYU', phone: '081234567890' }, rows: [{ cells: { name: 'SITI RAHAYU', cardNumber: '0001234567890' } }], password: 'hunter2hunter2', email: 'siti@example.com' };
  const headers = { cookie: 'loket.session=eyJhbGciOiJIUzI1NiJ9.e30.abc', authorization: 'Bearer loket_0123456789_abcdefgh', referer: `http://x/?q=${NIK}`, 'set-cookie': ['a=hunter2hunter2'] };
  log.warn({ req: { method: 'POST', url: `/api/members/search?nik=${NIK}&name=SITI+RAHAYU`, headers, body }, body, ...body }, 'request');
  expectNothingPersonal();
  expect(written).toContain('"method":"POST"');
});

test('neither does a message, nor what is put into it, nor an error', () => {
  log.info(`opened ${NIK} for siti@example.com with Bearer loket_0123456789_abcdefgh`);
  log.info('called %s and %j at %s', '0812-3456-7890', { name: 'SITI RAHAYU', deep: { token: 'hunter2hunter2' } }, `/x?nik=${NIK}`);
  log.error({ err: new Error(`card 0001234567890 of ${NIK}`), deep: { deeper: { nik: NIK, list: [`call 081234567890`] } } }, 'fault');
  expectNothingPersonal();
});

test('codes, ids and instants stay, for they are what is looked for', () => {
  log.error({ event: '019b76da-0000-7000-8000-000000000000', useCase: 'members.search', branchId: 'bdl', at: '2026-11-20T03:00:00.000Z', code: 'P2002', status: 500 }, 'fault');
  for (const kept of ['019b76da-0000-7000-8000-000000000000', 'members.search', 'bdl', '2026-11-20T03:00:00.000Z', 'P2002', '500']) expect(written).toContain(kept);
  expect(withoutPersonal('waited 1500 ms for 12345 rows')).toBe('waited 1500 ms for 12345 rows');
});

test('of a fault of the database only codes are kept, of another one the message without what is quoted', () => {
  const row = Object.assign(new Error(`Invalid \`tx.member.create()\` invocation:\n{ name: "SITI RAHAYU" }\nRaw query failed. Code: \`23505\`. Message: \`duplicate key value violates unique constraint "member_nik_idx" Key (nik)=(${NIK})\``), { code: 'P2010' });
  expect(causeOf(row)).toMatchObject({ type: 'Error', code: 'P2010', state: '23505', constraint: 'member_nik_idx' });
  expect(causeOf(row)).not.toHaveProperty('message');
  expect(causeOf(new SyntaxError(`Unexpected token in "SITI RAHAYU" at ${NIK}`)).message).toBe('Unexpected token in "…" at [redacted]');
  expect(causeOf(new TypeError('x is not a function')).message).toBe('x is not a function');
  expect(causeOf('SITI RAHAYU')).toEqual({ type: 'string' });
  log.error({ cause: causeOf(row) }, 'fault');
  expectNothingPersonal();
});

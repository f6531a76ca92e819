import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { log } from './log';
import { noteRefusedInput, warnOfAttempt } from './security-log';

/** The real logger, writing into a list. */
let lines: Record<string, unknown>[] = [];
const own = log as unknown as Record<symbol, unknown>;
const before = own[pino.symbols.streamSym];
beforeEach(() => {
  lines = [];
  own[pino.symbols.streamSym] = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
});
afterEach(() => {
  own[pino.symbols.streamSym] = before;
});

test('an attempt is a line with its kind, door and address, and a flood of them is a number', () => {
  expect(warnOfAttempt('wrong_key', { door: 'complaints.receive', from: '203.0.113.20' }, 0)).toBe(true);
  expect(lines).toMatchObject([{ level: 40, code: 'wrong_key', door: 'complaints.receive', from: '203.0.113.20' }]);
  for (let n = 0; n < 500; n += 1) warnOfAttempt('wrong_key', { door: 'complaints.receive', from: '203.0.113.20' }, 0);
  expect(lines).toHaveLength(10);
  expect(warnOfAttempt('foreign_origin', { door: 'transfers.approve', from: '203.0.113.20' }, 10_000)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ code: 'foreign_origin', skipped: 491 });
});

test('an input that a schema refused is a line with its door, whose it was and codes by field: no value, no key of the input', () => {
  const problems = { name: 'too_long', 'items.0.id': 'invalid_format', 'items.1.id': 'invalid_format', 'content.Siti Rahayu 1871015708859001': 'too_long', _form: 'unknown_field' };
  expect(noteRefusedInput('transfers.decideMany', { staff: 'a-person' }, problems, 0)).toBe(true);
  expect(lines).toEqual([expect.objectContaining({ level: 30, code: 'invalid_input', door: 'transfers.decideMany', staff: 'a-person', fields: ['name too_long', 'items invalid_format', 'content too_long', '_form unknown_field'] })]);
  expect(JSON.stringify(lines)).not.toMatch(/Siti|1871015708859001/);
});

test('a flood of inputs of one author is a number, and silences nobody else', () => {
  for (let n = 0; n < 500; n += 1) noteRefusedInput('members.search', { key: 'loket_0123456789' }, { text: 'too_short' }, 0);
  expect(lines).toHaveLength(60);
  expect(noteRefusedInput('members.search', { from: '203.0.113.21' }, { text: 'too_short' }, 0)).toBe(true);
  expect(noteRefusedInput('members.search', { key: 'loket_0123456789' }, { text: 'too_short' }, 10_000)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ key: 'loket_0123456789', skipped: 440 });
});

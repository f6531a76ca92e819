import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { log } from './log';
import { warnOfAttempt } from './security-log';

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

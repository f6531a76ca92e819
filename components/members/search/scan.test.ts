import { expect, test } from 'vitest';
import { NO_SCAN, nextScan, SCAN_GAP_MS } from './scan';

/** Types the keys with a pause before each; gives what was read at the end. */
function read(keys: readonly string[], gap: number): string | null {
  let scan = NO_SCAN;
  let at = 10_000;
  let last: string | null = null;
  for (const key of keys) {
    at += gap;
    const next = nextScan(scan, key, at);
    scan = next.scan;
    last = next.read;
  }
  return last;
}

const card = '0001234562731';

test('thirteen quick digits and Enter are a scan', () => {
  expect(read([...card, 'Enter'], 8)).toBe(card);
  expect(read([...card, 'Enter'], SCAN_GAP_MS)).toBe(card);
});

test('the same at the speed of fingers is none', () => {
  expect(read([...card, 'Enter'], SCAN_GAP_MS + 1)).toBeNull();
});

test('too few digits, a letter among them, or no Enter are none', () => {
  expect(read([...card.slice(1), 'Enter'], 8)).toBeNull();
  expect(read([...'000123x4562731', 'Enter'], 8)).toBeNull();
  expect(read([...card], 8)).toBeNull();
});

test('a pause begins anew', () => {
  let scan = nextScan(NO_SCAN, '9', 0).scan;
  for (const [index, digit] of [...card].entries()) scan = nextScan(scan, digit, 1_000 + index * 5).scan;
  expect(nextScan(scan, 'Enter', 1_070).read).toBe(card);
});

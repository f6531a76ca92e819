import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkDigit, checkReference, formatReference } from './reference';
import { parseCalendarDate, type CalendarDate } from './calendar-date';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const SEQUENCE = fc.integer({ min: 1, max: 999_999 });
const MONTH = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) =>
  day(`20${String(year).padStart(2, '0')}-${String(month).padStart(2, '0')}-15`),
);

describe('transfer reference PF-YYMM-NNNNNN-C', () => {
  // The first two are well-known examples of MOD 11,10.
  test.each([
    ['0794', '5'],
    ['79462', '3'],
    ['0', '2'],
    ['', '1'],
  ])('check digit of "%s" is %s', (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });

  test.each([
    ['2026-11-20', 1, 'PF-2611-000001-'],
    ['2026-12-31', 999_999, 'PF-2612-999999-'],
    ['2005-01-01', 42, 'PF-0501-000042-'],
  ])('of %s, number %i', (today, sequence, start) => {
    const reference = formatReference(day(today), sequence);
    expect(reference.slice(0, -1)).toBe(start);
    expect(reference).toMatch(/-\d$/);
  });

  test.each([0, -1, 1.5, 1_000_000, Number.NaN, Number.POSITIVE_INFINITY])('has no number %d', (sequence) => {
    expect(() => formatReference(day('2026-11-20'), sequence)).toThrow(RangeError);
  });

  it('has no year outside 2000-2099', () => {
    expect(() => formatReference(day('1999-12-31'), 1)).toThrow(RangeError);
    expect(() => formatReference(day('2100-01-01'), 1)).toThrow(RangeError);
  });

  it('is read back, in any case, with or without hyphens and spaces', () => {
    fc.assert(
      fc.property(MONTH, SEQUENCE, (requestDay, sequence) => {
        const reference = formatReference(requestDay, sequence);
        const read = { valid: true, reference, month: `${requestDay.slice(0, 7)}-01`, sequence };
        for (const text of [reference, reference.toLowerCase(), reference.replaceAll('-', ''), ` ${reference.replaceAll('-', ' ')}\n`]) {
          expect(checkReference(text)).toEqual(read);
        }
      }),
    );
  });

  it('of another service begins with PL', () => {
    const reference = formatReference(day('2026-11-20'), 7, 'PL');
    expect(checkReference(reference, 'PL').valid).toBe(true);
    expect(checkReference(reference, 'PG').valid).toBe(false);
  });

  it('of a complaint begins with PG, and is none of a transfer', () => {
    const reference = formatReference(day('2026-11-20'), 7, 'PG');
    expect(reference).toMatch(/^PG-2611-000007-\d$/);
    expect(checkReference(reference, 'PG').valid).toBe(true);
    expect(checkReference(reference).valid).toBe(false);
  });

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(MONTH, SEQUENCE, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (requestDay, sequence, at, shift) => {
        const digits = formatReference(requestDay, sequence).replace(/\D/g, '');
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        expect(checkReference(`PF${wrong}`).valid).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows at least 97 of 100 swaps of two neighbouring digits', () => {
    let swaps = 0;
    let missed = 0;
    for (let sequence = 1; sequence <= 2_000; sequence += 1) {
      const digits = formatReference(day('2026-11-20'), sequence * 499).replace(/\D/g, '');
      for (let at = 4; at < 10; at += 1) {
        if (digits[at] === digits[at + 1]) continue;
        swaps += 1;
        const swapped = digits.slice(0, at) + digits.slice(at + 1, at + 2) + digits.slice(at, at + 1) + digits.slice(at + 2);
        if (checkReference(`PF${swapped}`).valid) missed += 1;
      }
    }
    expect(missed / swaps).toBeLessThan(0.03);
  });

  test.each([
    ['', 'form'],
    ['PF', 'form'],
    ['PF-2611-00001-1', 'form'],
    ['PF-2611-0000012-1', 'form'],
    ['XX-2611-000001-1', 'form'],
    ['PF-2611-00000A-1', 'form'],
    ['PF-2611-٠٠٠٠٠١-1', 'form'], // digits of another script
    [`PF-2611-000000-${checkDigit('2611000000')}`, 'form'], // numbers begin at 1
    ['PF-2600-000001-1', 'month'],
    ['PF-2613-000001-1', 'month'],
    [`${'9'.repeat(10_000)}`, 'form'],
  ])('refuses %s: %s', (text, reason) => {
    expect(checkReference(text)).toEqual({ valid: false, reason });
  });

  it('names a wrong check digit as such', () => {
    const right = formatReference(day('2026-11-20'), 7);
    const wrong = right.slice(0, -1) + ((Number(right.at(-1)) + 1) % 10);
    expect(checkReference(wrong)).toEqual({ valid: false, reason: 'check_digit' });
  });
});

import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { isRecorded, readableComparisons } from './compared-days';

const day = (text: string) => text as CalendarDate;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });
const BEFORE = days('2026-09-21', '2026-10-20');
const YEAR = days('2025-10-21', '2025-11-19');

describe('readableComparisons', () => {
  it.each([
    ['both are on record', '2024-11-22', ['before', 'year']],
    ['the first day of the year before is the first on record', '2025-10-21', ['before', 'year']],
    ['one day of the year before is missing', '2025-10-22', ['before']],
    ['nothing before is on record', '2026-10-21', []],
  ])('%s', (_, first, expected) => {
    expect(readableComparisons({ before: BEFORE, yearBefore: YEAR }, day(first))).toEqual(expected);
  });

  it('names the same days once: twelve months before are the year before', () => {
    expect(readableComparisons({ before: YEAR, yearBefore: YEAR }, day('2024-01-01'))).toEqual(['year']);
  });

  it('compares with nothing where nothing was ever recorded', () => {
    expect(readableComparisons({ before: BEFORE, yearBefore: YEAR }, null)).toEqual([]);
    expect(isRecorded(BEFORE, null)).toBe(false);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { keptFrom, RETAINED, RETENTION_MONTHS } from './retention';

test.each([
  ['complaint_reporter', '2024-11-20'],
  ['visit_member', '2024-11-20'],
  ['evidence_file', '2021-11-20'],
  ['complaint_file', '2021-11-20'],
  ['complaint_words', '2021-11-20'],
  ['request_words', '2021-11-20'],
  ['draft', '2026-10-20'],
  ['purpose', '2026-08-20'],
  ['reading_count', '2026-08-20'],
] as const)('on 20 November 2026 %s is kept from %s on', (kind, day) => {
  expect(keptFrom(kind, calendarDate('2026-11-20'))).toBe(day);
});

test('what is past its period stays past it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RETAINED), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (kind, start, later) => {
      const day = addDays(calendarDate('2000-01-01'), start);
      expect(keptFrom(kind, addDays(day, later)) >= keptFrom(kind, day)).toBe(true);
      expect(RETENTION_MONTHS[kind]).toBeGreaterThanOrEqual(1);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { attendedOn } from './attended-hours';
import { anOffice, at, NEVER_OPEN, RAMADAN } from './testing/example-office';
import { isWorkingTime } from './working-time';

const day = calendarDate;

test('a day at work runs from the first opening to the last closing, the break included, in the time of the office', () => {
  expect(attendedOn(anOffice(), day('2026-11-19'))).toEqual({ kind: 'open', from: at('2026-11-19 08:00'), to: at('2026-11-19 17:00') });
  expect(attendedOn(anOffice('Asia/Jayapura'), day('2026-11-20'))).toEqual({ kind: 'open', from: at('2026-11-20 08:00', 'Asia/Jayapura'), to: at('2026-11-20 17:00', 'Asia/Jayapura') });
  expect(attendedOn(anOffice(), day('2026-03-02'))).toEqual({ kind: 'open', from: at('2026-03-02 08:00'), to: at('2026-03-02 15:00') });
});

test('weekends, holidays and weekdays without hours are closed; without any hours on record nothing is known', () => {
  expect(attendedOn(anOffice(), day('2026-11-21'))).toEqual({ kind: 'closed' });
  expect(attendedOn(anOffice(), day('2026-12-25'))).toEqual({ kind: 'closed' });
  expect(attendedOn(NEVER_OPEN, day('2026-11-20'))).toEqual({ kind: 'closed' });
  expect(attendedOn(anOffice('Asia/Jakarta', undefined, [RAMADAN]), day('2026-11-20'))).toEqual({ kind: 'unknown' });
});

test('working time never lies outside of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1_439 }), (offset, minute) => {
      const date = addDays(day('2025-06-01'), offset);
      const instant = at(`${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
      const attended = attendedOn(anOffice(), date);
      if (isWorkingTime(instant, anOffice())) expect(attended.kind === 'open' && attended.from <= instant && instant < attended.to).toBe(true);
    }),
  );
});

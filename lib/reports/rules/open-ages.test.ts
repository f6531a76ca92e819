import { expect, test } from 'vitest';
import { calendarDate, daysBetween } from '@/lib/values/calendar-date';
import { AGE_RANGES, openAges } from './open-ages';

const TODAY = calendarDate('2026-11-20');
const day = (text: string, level: string, open: number) => ({ day: calendarDate(text), level, open });

test('every open case has one age, whatever it is', () => {
  const days = Array.from({ length: 40 }, (_, index) => ({ day: calendarDate(`2026-10-${String((index % 31) + 1).padStart(2, '0')}`), level: 'green', open: index }));
  const ages = openAges(days, (start) => daysBetween(start, TODAY) - 20);
  expect(ages.reduce((sum, { open }) => sum + open, 0)).toBe(days.reduce((sum, { open }) => sum + open, 0));
  expect(AGE_RANGES.slice(1).every(({ from }, index) => from === (AGE_RANGES[index]?.to ?? 0) + 1)).toBe(true);
});

test('ages are those of the office calendar, by level', () => {
  const ages = openAges([day('2026-11-20', 'red', 2), day('2026-11-13', 'green', 3), day('2026-11-13', 'none', 1), day('2026-10-01', 'red', 4)], (start) => ({ '2026-11-20': 0, '2026-11-13': 5 })[start as string] ?? 36);
  expect(ages.map(({ id, open }) => [id, open])).toEqual([['to1', 2], ['to3', 0], ['to5', 4], ['to10', 0], ['to20', 0], ['over20', 4]]);
  expect(ages[2]).toMatchObject({ levels: { green: 3, none: 1 }, late: false, days: { from: '2026-11-13', to: '2026-11-13' } });
  expect([ages[1]?.days, ages[3]?.late]).toEqual([null, true]);
});

import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { parseTypedDate, typedForm } from './typed-date';

test.each([
  ['17-8-2026', '2026-08-17'],
  ['17/08/26', '2026-08-17'],
  ['17.08.2026', '2026-08-17'],
  ['17 8 2026', '2026-08-17'],
  ['17082026', '2026-08-17'],
  ['170826', '2026-08-17'],
  ['17 agustus 2026', '2026-08-17'],
  ['17 Agu 26', '2026-08-17'],
  ['1 Desember 2026', '2026-12-01'],
  ['1dec2026', '2026-12-01'],
  ['2 Nopember 2026', '2026-11-02'],
  ['3 May 2026', '2026-05-03'],
  ['2026-08-17', '2026-08-17'],
  ['  17-8-2026 ', '2026-08-17'],
  ['17-8-85', '1985-08-17'],
  ['29-2-2028', '2028-02-29'],
  ['29-2-2027', null],
  ['31-4-2026', null],
  ['8/17/2026', null],
  ['17-8', null],
  ['17-8-202', null],
  ['17-13-2026', null],
  ['0-1-2026', null],
  ['17 xyz 2026', null],
  ['besok', null],
  ['', null],
])('%j is %s', (typed, date) => {
  expect(parseTypedDate(typed)).toBe(date);
});

test('what is shown reads back as the same date', () => {
  for (const date of ['2026-12-01', '1985-08-17', '2000-02-29'].map(calendarDate)) expect(parseTypedDate(typedForm(date))).toBe(date);
});

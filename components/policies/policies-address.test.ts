import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { policiesAddress } from './policies-address';

test.each([
  [{ branch: 'bdl', on: null }, '/policies?branch=bdl'],
  [{ branch: 'bdl', on: calendarDate('2026-01-01') }, '/policies?branch=bdl&on=2026-01-01'],
  [{ branch: 'jyp', on: null, text: 'klinik & co' }, '/policies?branch=jyp&text=klinik+%26+co'],
])('%j is %s', (question, address) => {
  expect(policiesAddress(question)).toBe(address);
});

import { expect, test } from 'vitest';
import type { OfficeWeek } from '@/lib/calendar/model';
import { editedWeek, sentWeek } from './week-hours';

const WEEK: OfficeWeek = {
  1: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }], 2: [{ from: '08:00', to: '15:00' }], 3: [], 4: [], 5: [], 6: [], 7: [],
};

test('a stored week comes back as it was', () => {
  expect(sentWeek(editedWeek(WEEK))).toEqual(WEEK);
  expect(editedWeek(WEEK)[1]).toEqual({ open: '08:00', pause: '12:00', back: '13:00', close: '17:00' });
  expect(editedWeek(WEEK)[3]).toEqual({ open: '', pause: '', back: '', close: '' });
});

test.each([['8', '08:00'], ['8.30', '08:30'], ['830', '08:30'], ['0800', '08:00'], ['24:00', '24:00'], ['pagi', 'pagi'], ['', '']])('%s is sent as %s', (typed, sent) => {
  const week = { ...editedWeek(WEEK), 1: { open: typed, pause: '', back: '', close: '17:00' } };
  expect(sentWeek(week)[1]).toEqual([{ from: sent, to: '17:00' }]);
});

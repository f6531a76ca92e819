import { createFormatter, createTranslator } from 'next-intl';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { formats } from './formats';
import words from './id/receipt.json';

/** Days, months and moments as papers for members write them: Indonesian, in the zone of the office, whose name stands beside the time. */
export function paperDates(timeZone: string) {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const format = createFormatter({ locale: 'id', timeZone, formats });
  const zone = (at: Date) => new Intl.DateTimeFormat('id', { timeZone, timeZoneName: 'short' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const utc = (date: CalendarDate, form: 'dateLong' | 'month') => format.dateTime(new Date(`${date}T00:00:00Z`), form, { timeZone: 'UTC' });
  return {
    /** 1 Desember 2026 */
    day: (date: CalendarDate) => utc(date, 'dateLong'),
    /** Des 2026 */
    month: (date: CalendarDate) => utc(date, 'month'),
    /** 21 November 2026 pukul 08.11 WIB */
    moment: (iso: string) => {
      const at = new Date(iso);
      return t('requestedAt', { date: format.dateTime(at, 'dateLong'), time: format.dateTime(at, 'time'), zone: zone(at) });
    },
  };
}

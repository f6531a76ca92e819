import { useFormatter } from 'next-intl';
import type { CalendarDate } from '@/lib/values/calendar-date';

interface BusinessDateProps {
  date: CalendarDate;
  /** `date` 1 Des 2026 · `dateLong` 1 Desember 2026 · `dateFull` Selasa, 1 Desember 2026 · `month` Des 2026 */
  format?: 'date' | 'dateLong' | 'dateFull' | 'month';
}

/** A business date. It has no zone: the same day everywhere. */
export function BusinessDate({ date, format = 'date' }: BusinessDateProps) {
  const formatter = useFormatter();
  return <time dateTime={date}>{formatter.dateTime(new Date(`${date}T00:00:00Z`), format, { timeZone: 'UTC' })}</time>;
}

interface InstantProps {
  /** A moment: a Date or its ISO text. */
  at: Date | string;
  /** `dateTime` 1 Des 2026, 10.42 · `time` 10.42 · `date` 1 Des 2026, the day at the branch */
  format?: 'dateTime' | 'time' | 'date';
}

/** A moment, in the time zone of the person's branch. */
export function Instant({ at, format = 'dateTime' }: InstantProps) {
  const formatter = useFormatter();
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{formatter.dateTime(instant, format)}</time>;
}

import { parseCalendarDate } from './calendar-date';

/** Stands for never, where a column must sort. */
const NEVER = '9999-12-31';
const FORM = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/**
 * Is the text an instant as the database writes it (`2026-11-20 03:00:00.123456+00`) or as ISO does: a real day in 1900-2200 (or the one that stands for never), a real time, an offset that
 * exists? A cursor comes back from the browser; what the database cannot read must not reach it.
 */
export function isInstantText(text: string): boolean {
  const date = FORM.exec(text)?.[1];
  return date !== undefined && (date === NEVER || parseCalendarDate(date) !== null);
}

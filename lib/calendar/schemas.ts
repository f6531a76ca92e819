import * as z from 'zod';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { HOLIDAY_KINDS, TIMETABLE_KINDS, WEEKDAYS } from './model';

const date = z.string().max(40).transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'invalid_date' });
  return z.NEVER;
});

/** A day of the decree; an existing one of that date is changed. Without a decree it is a day that nobody has announced yet. */
export const SaveHoliday = z.object({ date, kind: z.enum(HOLIDAY_KINDS), name: z.string().trim().min(1).max(120), decree: z.string().trim().max(200).default('') });
export type SaveHolidayInput = z.infer<typeof SaveHoliday>;

export const RemoveHoliday = z.object({ date });

/** Open, or open with one break. Times are checked by checkTimetables, which says more than a pattern could. */
const hours = z.array(z.object({ from: z.string().max(5), to: z.string().max(5) })).max(2);
const week = z.object(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, hours])) as Record<(typeof WEEKDAYS)[number], typeof hours>);

/** Office hours of one branch or of all (null) for a time. With an id those are changed, without one they are new. */
export const SaveTimetable = z.object({
  id: z.uuid().nullable().default(null),
  kind: z.enum(TIMETABLE_KINDS),
  branchId: z.string().regex(/^[a-z]{2,8}$/).nullable(),
  validFrom: date,
  validTo: date.nullable(),
  week,
});
export type SaveTimetableInput = z.infer<typeof SaveTimetable>;

export const RemoveTimetable = z.object({ id: z.uuid() });

export const ReadCalendar = z.object({});
export const ReadRecount = z.object({});

import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { RemoveHoliday } from '../schemas';
import { announceCalendar, auditCalendar, lockCalendar, raiseCalendar, type CalendarChange } from './change-calendar';

/** Takes a day off the record. Open cases are counted anew; verdicts stay. */
export const removeHoliday = defineCommand<z.infer<typeof RemoveHoliday>, CalendarChange>({
  name: 'calendar.removeHoliday',
  permission: 'calendar:edit',
  scope: 'reference',
  input: RemoveHoliday,
  announce: announceCalendar,
  audit: auditCalendar('holiday_removed', ({ date }) => ({ date })),
  run: async (context, { date }) => {
    await lockCalendar(context);
    const { count } = await context.tx.holiday.deleteMany({ where: { date: toDbDate(date) } });
    return count === 0 ? notFound : done(await raiseCalendar(context, `holiday_removed ${date}`));
  },
});

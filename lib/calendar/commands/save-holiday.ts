import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { SaveHoliday, type SaveHolidayInput } from '../schemas';
import { announceCalendar, auditCalendar, lockCalendar, raiseCalendar, type CalendarChange } from './change-calendar';

/** Puts a day of the decree on record, or changes the one of that date. Open cases are counted anew; verdicts stay. */
export const saveHoliday = defineCommand<SaveHolidayInput, CalendarChange>({
  name: 'calendar.saveHoliday',
  permission: 'calendar:edit',
  scope: 'reference',
  input: SaveHoliday,
  announce: announceCalendar,
  audit: auditCalendar('holiday_saved', ({ date, kind, name, decree }) => ({ date, holiday: kind, name, decree })),
  run: async (context, { date, kind, name, decree }) => {
    const { tx, actor, now } = context;
    await lockCalendar(context);
    const stored = await tx.holiday.findUnique({ where: { date: toDbDate(date) } });
    if (stored?.kind === kind && stored.name === name && stored.decree === decree) return refused(['nothing_changed']);
    const data = { kind, name, decree, updatedAt: now, updatedBy: actor.staffId };
    await tx.holiday.upsert({ where: { date: toDbDate(date) }, create: { date: toDbDate(date), ...data }, update: data });
    return done(await raiseCalendar(context, `holiday_saved ${date}`));
  },
});

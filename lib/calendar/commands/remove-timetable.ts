import type * as z from 'zod';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { loadTimetables } from '../queries/stored-timetables';
import { leavesNone } from '../rules/office-timetables';
import { RemoveTimetable } from '../schemas';
import { announceCalendar, auditCalendar, lockCalendar, raiseCalendar, type CalendarChange } from './change-calendar';

/** Takes office hours away; never the last regular ones of an office. Open cases are counted anew; verdicts stay. */
export const removeTimetable = defineCommand<z.infer<typeof RemoveTimetable>, CalendarChange>({
  name: 'calendar.removeTimetable',
  permission: 'calendar:edit',
  scope: 'reference',
  input: RemoveTimetable,
  announce: announceCalendar,
  audit: auditCalendar('timetable_removed', ({ id }) => ({ timetableId: id })),
  run: async (context, { id }) => {
    const { tx } = context;
    await lockCalendar(context);
    const stored = await loadTimetables(tx);
    const removed = stored.find((each) => each.id === id);
    if (!removed) return notFound;
    const branchIds = (await tx.branch.findMany({ select: { id: true } })).map((branch) => branch.id);
    if (leavesNone(removed, stored.filter((each) => each !== removed), branchIds)) return refused(['no_regular']);
    await tx.timetable.delete({ where: { id } });
    return done(await raiseCalendar(context, `timetable_removed ${removed.kind} ${removed.branchId ?? 'all'} ${removed.validFrom}`));
  },
});

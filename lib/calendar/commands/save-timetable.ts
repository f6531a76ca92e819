import type { Prisma } from '@/lib/generated/prisma/client';
import { newId } from '@/lib/server/id';
import { done, notFound, refused, type FieldProblems } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { loadTimetables } from '../queries/stored-timetables';
import { checkSaved, type SavedProblem } from '../rules/office-timetables';
import { SaveTimetable, type SaveTimetableInput } from '../schemas';
import { announceCalendar, auditCalendar, lockCalendar, raiseCalendar, type CalendarChange } from './change-calendar';

/** Saves office hours of a branch or of all, checked against those beside them. Open cases are counted anew; verdicts stay. */
export const saveTimetable = defineCommand<SaveTimetableInput, CalendarChange>({
  name: 'calendar.saveTimetable',
  permission: 'calendar:edit',
  scope: 'reference',
  input: SaveTimetable,
  announce: announceCalendar,
  audit: auditCalendar('timetable_saved', ({ kind, branchId, validFrom, validTo }) => ({ timetable: kind, branch: branchId, from: validFrom, to: validTo })),
  run: async (context, { id, ...saved }) => {
    const { tx, actor, now } = context;
    await lockCalendar(context);
    const branchIds = (await tx.branch.findMany({ select: { id: true } })).map((branch) => branch.id);
    if (saved.branchId !== null && !branchIds.includes(saved.branchId)) return refused(['invalid_input'], { branchId: 'not_in_list' });
    const stored = await loadTimetables(tx);
    if (id !== null && !stored.some((each) => each.id === id)) return notFound;
    const problems = checkSaved(saved, stored.filter((each) => each.id !== id), branchIds);
    if (problems.length > 0) return refused(['invalid_timetable'], fieldsOf(problems));
    const data = {
      kind: saved.kind,
      branchId: saved.branchId,
      validFrom: toDbDate(saved.validFrom),
      validTo: saved.validTo && toDbDate(saved.validTo),
      week: saved.week as unknown as Prisma.InputJsonObject,
      updatedAt: now,
      updatedBy: actor.staffId,
    };
    if (id === null) await tx.timetable.create({ data: { id: newId(), ...data } });
    else await tx.timetable.update({ where: { id }, data });
    return done(await raiseCalendar(context, `timetable_saved ${saved.kind} ${saved.branchId ?? 'all'} ${saved.validFrom}`));
  },
});

const FIELDS: Partial<Record<SavedProblem['code'], string>> = {
  ends_before_start: 'validTo',
  override_without_end: 'validTo',
  overrides_overlap: 'validFrom',
  same_start: 'validFrom',
  no_hours_before: 'validFrom',
};

/** The first problem of each field; hours stand beside their weekday. */
function fieldsOf(problems: readonly SavedProblem[]): FieldProblems {
  const named = problems.map(({ code, weekday }) => [weekday === null ? (FIELDS[code] ?? 'week') : `week.${weekday}`, code] as const);
  return Object.fromEntries(named.toReversed());
}

import type { Tx } from '@/lib/server/db';
import { fromDbDate } from '@/lib/values/calendar-date';
import { WEEKDAYS, type OfficeWeek, type Timetable, type TimetableKind } from '../model';

/** Office hours as they are stored; without a branch they are those of every office that has none of its own of that kind. */
export interface StoredTimetable extends Timetable {
  id: string;
  branchId: string | null;
}

/** All office hours, the oldest first. */
export async function loadTimetables(tx: Tx): Promise<StoredTimetable[]> {
  const rows = await tx.timetable.findMany({ orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, branchId, kind, validFrom, validTo, week }) => ({
    id, branchId, kind: kind as TimetableKind, validFrom: fromDbDate(validFrom), validTo: validTo && fromDbDate(validTo), week: weekOf(week),
  }));
}

/** Every weekday, also one that the stored form leaves out. */
function weekOf(stored: unknown): OfficeWeek {
  const week = stored as Partial<OfficeWeek>;
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, week[weekday] ?? []])) as unknown as OfficeWeek;
}

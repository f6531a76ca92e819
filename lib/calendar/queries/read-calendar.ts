import { can } from '@/lib/access/can';
import { countOpenComplaints } from '@/lib/complaints';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { Holiday, HolidayKind } from '../model';
import { decreedYearsOf } from '../rules/holiday-calendar';
import { ReadCalendar } from '../schemas';
import { newestRecount, type RecountView } from './read-recount';
import { loadTimetables, type StoredTimetable } from './stored-timetables';

export interface CalendarYear {
  year: number;
  /** False while no day of it stands on record with a decree: its weekdays are taken for working days until then. */
  decreed: boolean;
  holidays: Holiday[];
}

export interface CalendarView {
  today: CalendarDate;
  years: CalendarYear[];
  timetables: StoredTimetable[];
  branches: { id: string; name: string; timeZone: string }[];
  /** Whether joint leave counts as a working day for what is received today, with the source of that rule, and what is on record to follow. */
  jointLeave: { works: boolean; from: CalendarDate; source: string; next: { works: boolean; from: CalendarDate } | null } | null;
  recount: RecountView | null;
  mayEdit: boolean;
  /** Cases that an edit would count anew; told to those who may edit. */
  openCases: number | null;
}

/** The working calendar: holidays by year, office hours, what joint leave counts as, and how the last recount stands. */
export const readCalendar = defineQuery<object, CalendarView>({
  name: 'calendar.read',
  permission: 'calendar:read',
  scope: 'reference',
  input: ReadCalendar,
  audit: nothingPersonal,
  run: async ({ tx, actor, today }) => {
    const rows = await tx.holiday.findMany({ orderBy: { date: 'asc' } });
    const holidays = rows.map(({ date, kind, name, decree }): Holiday => ({ date: fromDbDate(date), kind: kind as HolidayKind, name, decree }));
    const rules = (await tx.policyValue.findMany({ where: { key: 'calendar.joint_leave_works' }, orderBy: { validFrom: 'desc' } })).map((rule) => ({ from: fromDbDate(rule.validFrom), works: rule.value === true, source: rule.source }));
    const joint = rules.find(({ from }) => from <= today);
    const next = rules.findLast(({ from }) => from > today);
    const mayEdit = can(actor, 'calendar:edit');
    return {
      today,
      years: yearsOf(holidays, today),
      timetables: await loadTimetables(tx),
      branches: await tx.branch.findMany({ select: { id: true, name: true, timeZone: true }, orderBy: { name: 'asc' } }),
      jointLeave: joint ? { ...joint, next: next ? { works: next.works, from: next.from } : null } : null,
      recount: await newestRecount(tx),
      mayEdit,
      openCases: mayEdit ? await countOpenComplaints(tx) : null,
    };
  },
});

/** Every year from the first on record until the one after this, so that a year without a decree is seen before it begins. */
function yearsOf(holidays: readonly Holiday[], today: CalendarDate): CalendarYear[] {
  const decreed = decreedYearsOf(holidays);
  const present = Number(today.slice(0, 4));
  const known = holidays.map(({ date }) => Number(date.slice(0, 4)));
  const years = [...new Set([...known, present, present + 1])].sort((a, b) => a - b);
  return years.map((year) => ({ year, decreed: decreed.includes(year), holidays: holidays.filter(({ date }) => date.startsWith(String(year))) }));
}

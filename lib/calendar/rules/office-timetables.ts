import type { Timetable } from '@/lib/calendar/model';
import { checkTimetables, type TimetableProblem } from './check-timetables';

/** Hours with the branch they are for; null: every office that has none of its own of that kind. */
export interface BranchTimetable extends Timetable {
  readonly branchId: string | null;
}

/** The hours that hold for an office: its own, and of the kinds of which it has none the common ones. The central office is null. */
export function timetablesOf<T extends BranchTimetable>(all: readonly T[], branchId: string | null): T[] {
  const own = all.filter((each) => each.branchId !== null && each.branchId === branchId);
  return [...own, ...all.filter((each) => each.branchId === null && !own.some(({ kind }) => kind === each.kind))];
}

/** What is wrong with new hours: a problem of their own or with those beside them; `no_hours_before` when days lose the hours they had. */
export interface SavedProblem {
  readonly code: TimetableProblem['code'] | 'no_hours_before';
  readonly weekday: TimetableProblem['weekday'];
}

/** Everything wrong with hours that are about to be saved among the others (without the ones they replace), for every office that they reach. */
export function checkSaved(saved: BranchTimetable, others: readonly BranchTimetable[], branchIds: readonly string[]): SavedProblem[] {
  const all = [...others, saved];
  const offices = saved.branchId === null ? [null, ...branchIds] : [saved.branchId];
  const problems = offices.flatMap((office): SavedProblem[] => {
    const effective = timetablesOf(all, office);
    if (!effective.includes(saved)) return [];
    // The saved ones last: of two that collide the later of the list is named.
    const list = [...effective.filter((each) => each !== saved), saved];
    return checkTimetables(list).filter(({ index }) => index === list.length - 1);
  });
  if (leavesDays(saved, others)) problems.push({ code: 'no_hours_before', weekday: null });
  return problems.filter(({ code, weekday }, at) => problems.findIndex((other) => other.code === code && other.weekday === weekday) === at);
}

/** A branch's first regular hours take the place of the common ones on every day: before their own first day there would be none. */
function leavesDays(saved: BranchTimetable, others: readonly BranchTimetable[]): boolean {
  if (saved.kind !== 'regular') return false;
  const firstOf = (list: readonly BranchTimetable[]) => list.map(({ validFrom }) => validFrom).sort()[0];
  const regular = others.filter(({ kind }) => kind === 'regular');
  const own = firstOf([...regular.filter(({ branchId }) => branchId === saved.branchId), saved]);
  const common = firstOf(regular.filter(({ branchId }) => branchId === null));
  return own !== undefined && common !== undefined && own > common;
}

/** Whether an office would be left without regular hours when these are taken away. */
export function leavesNone(removed: BranchTimetable, others: readonly BranchTimetable[], branchIds: readonly string[]): boolean {
  if (removed.kind !== 'regular') return false;
  return [null, ...branchIds].some((office) => !timetablesOf(others, office).some(({ kind }) => kind === 'regular'));
}

import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Contract } from './facts';

/** True when a contract covers the day. */
export function isContracted(contracts: readonly Contract[], day: CalendarDate): boolean {
  return contracts.some(({ from, to }) => from <= day && (to === null || day <= to));
}

/** The last day of the contract that ended latest before the day, null when none did. */
export function lastEndBefore(contracts: readonly Contract[], day: CalendarDate): CalendarDate | null {
  const ends = contracts.map(({ to }) => to).filter((to) => to !== null && to < day);
  return ends.sort().at(-1) ?? null;
}

/** The first day of the next contract that starts after the day, null when none does. */
export function nextStartAfter(contracts: readonly Contract[], day: CalendarDate): CalendarDate | null {
  const starts = contracts.map(({ from }) => from).filter((from) => from > day);
  return starts.sort().at(0) ?? null;
}

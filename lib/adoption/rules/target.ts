import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Month } from '../model';
import { firstDay } from './month';

/** The policy value `adoption.target` from a day on: the share of members in percent in that month, and percentage points more each month after it. */
export interface TargetPolicy {
  readonly from: CalendarDate;
  readonly percent: number;
  readonly perMonth: number;
}

/** Target of a month in hundredths of a percent, by the latest policy that holds on its first day; null before the first. Never over 100 %. */
export function targetOf(month: Month, policies: readonly TargetPolicy[]): number | null {
  const day = firstDay(month);
  const policy = policies.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!policy) return null;
  const months = (Number(month.slice(0, 4)) - Number(policy.from.slice(0, 4))) * 12 + Number(month.slice(5)) - Number(policy.from.slice(5, 7));
  return Math.min(10_000, hundredths(policy.percent) + months * hundredths(policy.perMonth));
}

/** Members that the target asks for: the least whole number of them whose share is not below it. */
export function membersFor(target: number, members: number): number {
  return Math.ceil((target * members) / 10_000);
}

const hundredths = (percent: number) => Math.round(percent * 100);

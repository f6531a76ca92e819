import type { FacilityRow } from '@/lib/policies/queries/read-facilities';
import { daysBetween, type CalendarDate } from '@/lib/values/calendar-date';

/** How an agreement or contract stands: what ends within `SOON_DAYS` asks for somebody's attention before it has ended. */
export type Standing = 'none' | 'ended' | 'ending' | 'running' | 'future';

/** A quarter: negotiating an agreement anew takes about that long. */
export const SOON_DAYS = 90;
/** From this share of the capacity on, a facility stands among those that are nearly full. */
const NEAR = 0.9;

interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Where an agreement or contract stands on a day; its last day belongs to it. */
export function standingOf(period: Period | null, today: CalendarDate): Standing {
  if (period === null) return 'none';
  if (today < period.from) return 'future';
  if (period.to === null) return 'running';
  const left = daysBetween(today, period.to);
  if (left < 0) return 'ended';
  return left <= SOON_DAYS ? 'ending' : 'running';
}

/** Whether somebody should look at it. */
export function wantsAttention(standing: Standing): boolean {
  return standing === 'none' || standing === 'ended' || standing === 'ending';
}

export type Fullness = 'over' | 'near' | 'free' | 'not_measured';

/** How full a facility is. Hospitals have no registered members, so the measure is not theirs. */
export function fullnessOf({ type, load }: Pick<FacilityRow, 'type' | 'load'>): Fullness {
  if (type === 'hospital') return 'not_measured';
  if (load.over) return 'over';
  return load.share !== null && load.share >= NEAR ? 'near' : 'free';
}

/** Order of load: full without a doctor first, then by share, hospitals last. */
export function loadOrder({ type, load }: Pick<FacilityRow, 'type' | 'load'>): number {
  if (type === 'hospital') return -2;
  if (load.share !== null) return load.share;
  return load.over ? Number.MAX_VALUE : -1;
}

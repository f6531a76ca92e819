import type { CalendarDate } from '@/lib/values/calendar-date';

export const VALIDITIES = ['past', 'current', 'future'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Where a period stands on a day; both its days belong to it, `to` null runs on. */
export function validity({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate | null }, today: CalendarDate): Validity {
  if (today < from) return 'future';
  return to !== null && today > to ? 'past' : 'current';
}

/** How full a facility is: members registered and on their way, against what its doctors may have (DOMAIN T11). */
export interface Load {
  readonly total: number;
  readonly capacity: number;
  /** Share of the capacity, 1 = full; null without a doctor. */
  readonly share: number | null;
  readonly over: boolean;
}

/** The load of a facility under the policy value `transfer.members_per_doctor`. */
export function loadOf(facility: { readonly members: number; readonly incoming: number; readonly doctors: number }, membersPerDoctor: number): Load {
  const total = facility.members + facility.incoming;
  const capacity = facility.doctors * membersPerDoctor;
  return { total, capacity, share: capacity === 0 ? null : total / capacity, over: total > capacity };
}

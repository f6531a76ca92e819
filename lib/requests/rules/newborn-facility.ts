import type { FacilityType } from '@/lib/facilities/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

interface Facility {
  readonly type: FacilityType;
  /** Both days belong to a contract; `to` null runs on. */
  readonly contracts: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[];
}

/** What is wrong with a facility for a newborn, as a field problem: it must be primary care with a contract today. Null: nothing. */
export function facilityProblem(facility: Facility | null, today: CalendarDate): 'unknown_facility' | 'not_primary_care' | 'no_contract' | null {
  if (facility === null) return 'unknown_facility';
  if (facility.type === 'hospital') return 'not_primary_care';
  return facility.contracts.some(({ from, to }) => from <= today && (to === null || today <= to)) ? null : 'no_contract';
}

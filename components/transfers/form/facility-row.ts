import type { FacilityFacts } from '@/lib/facilities/queries/facility-facts';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';

/** Members for each doctor, on their way included, against the policy's most. */
export interface DoctorLoad {
  /** Rounded up: 5,000.2 is more than 5,000. Null without a doctor. */
  perDoctor: number | null;
  /** 1 at the most that the policy allows. */
  share: number;
  over: boolean;
}

/** How loaded a facility is (T11 without those of this request). */
export function doctorLoad({ members, incoming, doctors }: Pick<FacilityFacts, 'members' | 'incoming' | 'doctors'>, most: number): DoctorLoad {
  if (doctors <= 0) return { perDoctor: null, share: 1, over: true };
  const load = (members + incoming) / doctors;
  return { perDoctor: Math.ceil(load), share: load / most, over: load > most };
}

/** The contract on the effective date: its last day, `open` when it runs on, or none. */
export function contractEnd(contracts: FacilityFacts['contracts'], on: CalendarDate): CalendarDate | 'open' | null {
  const contract = contracts.find(({ from, to }) => from <= on && (to === null || on <= to));
  return contract ? (contract.to ?? 'open') : null;
}

const CODE_BEGINNING = /^\d{1,4}[A-Z]?\d{0,3}$/;

/** The facilities that the typed words name: the beginning of the code, or of words of name, district and regency in any order. */
export function filterFacilities<F extends Pick<FacilityFacts, 'code' | 'name' | 'district' | 'regencyName'>>(facilities: readonly F[], text: string): F[] {
  const code = text.trim().toUpperCase();
  const words = nameKey(text).split(' ').filter(Boolean);
  if (words.length === 0) return [...facilities];
  return facilities.filter((each) => {
    if (CODE_BEGINNING.test(code) && each.code.startsWith(code)) return true;
    const key = ` ${nameKey(`${each.name} ${each.district} ${each.regencyName}`)}`;
    return words.every((word) => key.includes(` ${word}`));
  });
}

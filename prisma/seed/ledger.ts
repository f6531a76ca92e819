import type { Contract, CurrentFacility, PemdaPolicy, TargetFacility } from '@/lib/transfers/rules/facts';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { type Day, dateOf } from './days';
import type { SeedFacility } from './facilities';
import { type SeedGovernment, policyOn } from './local-governments';
import type { SeedMember } from './model';

export interface FacilityCount {
  readonly code: string;
  readonly members: number;
  readonly doctors: number;
}

/** What the rules may know while the transfers are made: the facilities as counted in the database, and the transfers so far. */
export interface Ledger {
  readonly facilities: readonly SeedFacility[];
  facility(code: string): SeedFacility;
  target(facility: SeedFacility): TargetFacility;
  /** Where the member is on a day; null when the open period has not begun. */
  current(member: SeedMember, on: Day): CurrentFacility | null;
  payer(member: SeedMember, on: CalendarDate): PemdaPolicy | null;
  /** An open transfer on its way to a facility. */
  expect(code: string): void;
  /** An applied one. */
  move(from: string | null, to: string): void;
  /** Whether the member has had a transfer already: one each is enough. */
  isUsed(member: SeedMember): boolean;
  use(member: SeedMember): void;
}

export function openLedger(facilities: readonly SeedFacility[], counts: readonly FacilityCount[], governments: readonly SeedGovernment[]): Ledger {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]));
  const states = new Map(counts.map(({ code, members, doctors }) => [code, { members, doctors, incoming: 0 }]));
  const used = new Set<string>();
  const facility = (code: string) => {
    const found = byCode.get(code);
    if (found === undefined) throw new RangeError(`no facility ${code}`);
    return found;
  };
  const state = (code: string) => {
    const found = states.get(code);
    if (found === undefined) throw new RangeError(`facility ${code} is not counted`);
    return found;
  };
  const contractsOf = ({ contracts }: SeedFacility): Contract[] => contracts.map(({ from, to }) => ({ from, to }));
  return {
    facilities,
    facility,
    target: (one) => {
      const { code, name, type, regencyCode } = one;
      return { code, name, type, regencyCode, contracts: contractsOf(one), ...state(code) };
    },
    current: ({ periods }, on) => {
      const open = periods.at(-1);
      if (open === undefined || open.from > on) return null;
      const one = facility(open.facilityCode);
      return {
        facilityCode: one.code, facilityName: one.name, since: dateOf(open.from), chosenBy: open.chosenBy,
        previousFacilityCode: periods.at(-2)?.facilityCode ?? null, contracts: contractsOf(one),
      };
    },
    payer: ({ governmentId }, on) => {
      const government = governments.find(({ id }) => id === governmentId);
      return government === undefined ? null : policyOn(government, on);
    },
    expect: (code) => void (state(code).incoming += 1),
    move: (from, to) => {
      if (from !== null) state(from).members -= 1;
      state(to).members += 1;
    },
    isUsed: ({ id }) => used.has(id),
    use: ({ id }) => void used.add(id),
  };
}

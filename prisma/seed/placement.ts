import type { FacilityType } from '@/lib/facilities/model';
import type { Segment } from '@/lib/members/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { SeedFacility } from './facilities';
import { FULL_FACILITY, FULL_FACILITY_MEMBERS, MEMBERS_FOR_FULL_FACILITIES } from './facility-states';
import { type SeedGovernment, policyOn } from './local-governments';
import { type BranchId, BRANCHES, branchOf, regencyOf } from './offices';
import { type Random, weighted } from './random';

export interface Home {
  readonly branchId: BranchId;
  readonly regencyCode: string;
  readonly district: string;
}

/** Gives members their facility. The facilities that must be full are filled to the last place and then closed. */
export interface Placement {
  /** The facility with room that the household of this home and payer is given, should it be one of those to fill; else null. */
  drawFull(random: Random, home: Home, governmentId: string | null): SeedFacility | null;
  /** Takes one place at a facility of drawFull; false when the last is gone. */
  take(facility: SeedFacility): boolean;
  /** Any other facility, as the payer's terms and people's habits have it. */
  draw(random: Random, home: Home, segment: Segment, governmentId: string | null): SeedFacility;
  /** Names of facilities that were to be full and are not. */
  unfilled(): string[];
}

/** How readily members of a segment are found at a type. */
const HABITS: Record<Segment, Partial<Record<FacilityType, number>>> = {
  PBI_APBD: { puskesmas: 0.88, clinic: 0.1, doctor: 0.02, rs_d_pratama: 0.02 },
  PBI_JK: { puskesmas: 0.85, clinic: 0.1, doctor: 0.02, rs_d_pratama: 0.03 },
  PPU_PN: { puskesmas: 0.22, clinic: 0.5, doctor: 0.26, rs_d_pratama: 0.02 },
  PPU_BU: { puskesmas: 0.2, clinic: 0.56, doctor: 0.22, rs_d_pratama: 0.02 },
  PBPU: { puskesmas: 0.45, clinic: 0.35, doctor: 0.18, rs_d_pratama: 0.02 },
  BP: { puskesmas: 0.25, clinic: 0.45, doctor: 0.28, rs_d_pratama: 0.02 },
};
/** Of ten, so many stay within their district where it has a facility. */
const SAME_DISTRICT = 0.65;
/** So much more than needed is offered to the full facilities, so that they are full well before the end. */
const FILL_RESERVE = 1.25;

export function placeMembers(facilities: readonly SeedFacility[], governments: readonly SeedGovernment[], today: CalendarDate, members: number): Placement {
  const fill = new Map<string, { facility: SeedFacility; left: number; share: number }>();
  for (const { id } of members >= MEMBERS_FOR_FULL_FACILITIES ? BRANCHES : []) {
    const facility = facilities.find(({ branchId, name }) => branchId === id && name === FULL_FACILITY[id]);
    if (facility === undefined) throw new Error(`no facility ${FULL_FACILITY[id]}`);
    const around = members * branchOf(id).share * regencyOf(facility.regencyCode).share;
    fill.set(facility.regencyCode, { facility, left: FULL_FACILITY_MEMBERS, share: (FULL_FACILITY_MEMBERS / around) * FILL_RESERVE });
  }
  const toFill = new Set([...fill.values()].map(({ facility }) => facility));
  const mayTake = (facility: SeedFacility, governmentId: string | null) => paysFor(facility, governmentId, governments, today);

  const draws = new Map<string, (random: Random) => SeedFacility>();
  const drawFrom = (home: Home, district: string | null, segment: Segment, governmentId: string | null) => {
    const key = [home.regencyCode, district, segment, governmentId].join('|');
    const known = draws.get(key);
    if (known !== undefined) return known;
    const near = facilities.filter(
      (one) => one.regencyCode === home.regencyCode && one.attraction > 0 && !toFill.has(one) && mayTake(one, governmentId),
    );
    const inDistrict = near.filter((facility) => facility.district === district);
    const draw = weighted(weights(inDistrict.length > 0 ? inDistrict : near, segment));
    draws.set(key, draw);
    return draw;
  };

  return {
    drawFull: (random, home, governmentId) => {
      const entry = fill.get(home.regencyCode);
      if (entry === undefined || entry.left === 0 || !mayTake(entry.facility, governmentId)) return null;
      return random.chance(entry.share) ? entry.facility : null;
    },
    take: (facility) => {
      const entry = fill.get(facility.regencyCode);
      if (entry === undefined || entry.left === 0) return false;
      entry.left -= 1;
      return true;
    },
    draw: (random, home, segment, governmentId) => {
      return drawFrom(home, random.chance(SAME_DISTRICT) ? home.district : null, segment, governmentId)(random);
    },
    unfilled: () => [...fill.values()].filter(({ left }) => left > 0).map(({ facility }) => facility.name),
  };
}

function weights(facilities: readonly SeedFacility[], segment: Segment): (readonly [SeedFacility, number])[] {
  return facilities.map((facility) => {
    const alike = facilities.filter(({ type }) => type === facility.type).length;
    return [facility, (facility.attraction * (HABITS[segment][facility.type] ?? 0)) / alike] as const;
  });
}

/** Whether a local government pays for members at a facility of this type; a payer that is none does not care. */
function paysFor({ type }: SeedFacility, governmentId: string | null, governments: readonly SeedGovernment[], today: CalendarDate): boolean {
  const government = governments.find(({ id }) => id === governmentId);
  if (government === undefined || type === 'hospital') return true;
  return policyOn(government, today)?.allowedTypes.includes(type) ?? true;
}

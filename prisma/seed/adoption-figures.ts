import type { AgeBand, Figures, TransactionType } from '@/lib/adoption/model';
import type { Segment } from '@/lib/members/model';
import type { BranchId } from './offices';
import { seededRandom } from './random';

/** Months of figures that each branch has. */
export const ADOPTION_MONTHS = 24;

/** Invented people of a branch at the beginning, what of them grows in two years, and how well the app is liked there. */
interface Place {
  readonly inhabitants: number;
  readonly covered: readonly [from: number, to: number];
  readonly liking: number;
  readonly shares: Readonly<Record<Segment, number>>;
}

const PLACES: Readonly<Record<BranchId, Place>> = {
  bdl: { inhabitants: 1_214_300, covered: [0.958, 0.981], liking: 1, shares: { PBPU: 0.2, PPU_BU: 0.22, PPU_PN: 0.1, PBI_APBD: 0.1, PBI_JK: 0.34, BP: 0.04 } },
  dps: { inhabitants: 748_400, covered: [0.971, 0.988], liking: 1.06, shares: { PBPU: 0.27, PPU_BU: 0.31, PPU_PN: 0.08, PBI_APBD: 0.09, PBI_JK: 0.21, BP: 0.04 } },
  sby: { inhabitants: 2_921_900, covered: [0.982, 0.993], liking: 1.1, shares: { PBPU: 0.19, PPU_BU: 0.33, PPU_PN: 0.07, PBI_APBD: 0.16, PBI_JK: 0.2, BP: 0.05 } },
  jyp: { inhabitants: 414_700, covered: [0.931, 0.962], liking: 0.72, shares: { PBPU: 0.12, PPU_BU: 0.15, PPU_PN: 0.15, PBI_APBD: 0.08, PBI_JK: 0.47, BP: 0.03 } },
};

/** Users among the members of a segment, at the beginning and at the end. Those whom a government registers use it least (Wahyuni 2021, Table 1). */
const USE: Readonly<Record<Segment, readonly [from: number, to: number]>> = {
  PBPU: [0.168, 0.288], PPU_BU: [0.232, 0.36], PPU_PN: [0.262, 0.388], PBI_APBD: [0.014, 0.045], PBI_JK: [0.041, 0.087], BP: [0.112, 0.205],
};

/** Members by age, and users against the mean of all ages: the shares weighted by the second column make one. */
const AGES: readonly (readonly [band: AgeBand, share: number, liking: number])[] = [
  ['under_18', 0.3, 0.287], ['18_25', 0.12, 1.375], ['26_40', 0.25, 1.834], ['41_60', 0.23, 1.089], ['over_60', 0.1, 0.401],
];

/** Transactions a month for each user. */
const ACTS: readonly (readonly [type: TransactionType, perUser: number])[] = [
  ['facility_change', 0.021], ['contact_update', 0.0092], ['registration', 0.0041], ['complaint', 0.0011], ['autodebit', 0.0023], ['rehab', 0.0014], ['class_change', 0.0006], ['other', 0.018],
];

/** Invented figures of a branch's month, `at` from 0 (the earliest) to ADOPTION_MONTHS - 1: the same for the same branch and month, and growing. */
export function inventedFigures(branchId: BranchId, at: number): { users: Figures[]; transactions: Figures[]; population: Figures[] } {
  const { inhabitants: before, covered, liking, shares } = PLACES[branchId];
  const random = seededRandom(before + at);
  const between = ([from, to]: readonly [number, number]) => from + ((to - from) * at) / (ADOPTION_MONTHS - 1);
  const around = (spread: number) => 1 + (random.next() - 0.5) * 2 * spread;
  const inhabitants = Math.round(before * (1 + 0.0008 * at));
  const members = Math.round(inhabitants * between(covered));
  const ofSegments = split(members, Object.entries(shares) as [Segment, number][]);
  const users = ofSegments.flatMap(([segment, inSegment]) =>
    split(inSegment, AGES.map(([band, share]) => [band, share])).map(([ageBand, inBand]): Extract<Figures, { kind: 'users' }> => {
      const [, , byAge] = AGES.find(([band]) => band === ageBand) ?? AGES[0] ?? [ageBand, 1, 1];
      return { kind: 'users', segment, ageBand, users: Math.min(inBand, Math.round(inBand * between(USE[segment]) * liking * byAge * around(0.012))), members: inBand };
    }),
  );
  const sum = users.reduce((total, each) => total + each.users, 0);
  return {
    users,
    transactions: ACTS.map(([type, perUser]) => ({ kind: 'transactions', type, count: Math.round(sum * perUser * around(0.13)) })),
    population: [{ kind: 'population', inhabitants, members }],
  };
}

/** Splits a whole number by shares that make one; what rounding leaves goes to the first. */
function split<Name>(whole: number, shares: readonly (readonly [Name, number])[]): [Name, number][] {
  const parts = shares.map(([name, share]): [Name, number] => [name, Math.floor(whole * share)]);
  const rest = whole - parts.reduce((sum, [, part]) => sum + part, 0);
  return parts.map(([name, part], at) => [name, at === 0 ? part + rest : part]);
}

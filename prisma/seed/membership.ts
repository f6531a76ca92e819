import type { MemberStatus, Segment, StatusReason } from '@/lib/members/model';
import type { MonthTable } from './calendar';
import type { Day } from './days';
import type { Person } from './household';
import { type Random, weighted } from './random';

/** What a membership is worth: who pays, which class, whether it is in force and why not. */
export interface Membership {
  readonly segment: Segment;
  readonly class: 1 | 2 | 3;
  readonly status: MemberStatus;
  readonly reason: StatusReason | null;
  readonly statusSince: Day;
  readonly paidUntil: Day | null;
}

const YEAR = 365.25;
const drawSegment = weighted<Segment>([['PBI_APBD', 0.255], ['PBI_JK', 0.31], ['PPU_BU', 0.185], ['PBPU', 0.11], ['PPU_PN', 0.07], ['BP', 0.085]]);
const drawOtherPayer = weighted<Segment>([['PBI_JK', 0.4], ['PBI_APBD', 0.25], ['PBPU', 0.35]]);
const drawClass: Record<Segment, (random: Random) => 1 | 2 | 3> = {
  PBI_JK: () => 3,
  PBI_APBD: () => 3,
  PPU_PN: weighted([[1, 0.6], [2, 0.4]]),
  PPU_BU: weighted([[1, 0.35], [2, 0.65]]),
  PBPU: weighted([[1, 0.13], [2, 0.17], [3, 0.7]]),
  BP: weighted([[1, 0.55], [2, 0.35], [3, 0.1]]),
};

/** Months back to which a household in arrears has paid: most owe little, a few owe years. */
const drawPaidMonthsAgo = (random: Random) => 2 + Math.floor(34 * random.next() ** 2);

/** Share of households whose membership as a whole is not in force. */
const TROUBLE: Record<Segment, readonly (readonly [reason: StatusReason, share: number])[]> = {
  PBI_JK: [['pbi_delisted', 0.075]],
  PBI_APBD: [['pbi_delisted', 0.06]],
  PPU_PN: [['moved_segment', 0.02]],
  PPU_BU: [['employer_inactive', 0.08], ['moved_segment', 0.02]],
  PBPU: [['arrears', 0.32], ['moved_segment', 0.03]],
  BP: [['arrears', 0.08]],
};

/** Draws the terms of a household. Retirement (BP) needs the age for it. `joined` is the day on which it was registered. */
export function drawHouseholdTerms(random: Random, months: MonthTable, headAge: number, joined: Day): Membership {
  const drawn = drawSegment(random);
  const segment = drawn === 'BP' && headAge < 50 ? 'PBPU' : drawn;
  return drawTerms(random, months, segment, joined);
}

/** Draws class and standing of somebody, or of a whole household, in a segment. */
export function drawTerms(random: Random, months: MonthTable, segment: Segment, joined: Day): Membership {
  const terms = { segment, class: drawClass[segment](random) };
  const active: Membership = { ...terms, status: 'ACTIVE', reason: null, statusSince: joined, paidUntil: drawPaidUntil(random, months, segment) };
  const ownPayer = segment === 'PBPU' || segment === 'BP';
  if (ownPayer && joined > months.todayDay - 60 && random.chance(0.4)) {
    return { ...active, status: 'INACTIVE', reason: 'first_contribution_unpaid', paidUntil: null };
  }
  let point = random.next();
  for (const [reason, share] of TROUBLE[segment]) {
    if (point < share) return fallOut(random, months, active, reason, joined);
    point -= share;
  }
  return active;
}

/** One member's own standing: what befalls a person and not the household. */
export function personalTerms(random: Random, months: MonthTable, person: Person, household: Membership, joined: Day): Membership {
  const age = (months.todayDay - person.birth) / YEAR;
  const employed = household.segment === 'PPU_BU' || household.segment === 'PPU_PN';
  let own = household;
  if (person.relation === 5 && employed) own = drawTerms(random, months, drawOtherPayer(random), joined);
  else if (person.relation === 4 && !employed && age >= 19 && random.chance(0.25)) own = drawTerms(random, months, 'PPU_BU', joined);
  else if ((person.relation === 2 || person.relation === 3) && random.chance(0.05)) own = drawTerms(random, months, 'PPU_BU', joined);
  if (random.chance(age > 72 ? 0.1 : 0.002)) return fallOut(random, months, own, 'deceased', joined);
  if (person.relation === 4 && employed && age >= 21.3) {
    const birthday = Math.ceil(person.birth + 21 * YEAR);
    if (birthday > joined && random.chance(0.75)) return { ...own, status: 'INACTIVE', reason: 'child_over_age', statusSince: birthday };
  }
  const days = months.todayDay - person.birth;
  if (days > 28 && days < 120 && random.chance(0.12)) {
    return { ...own, status: 'INACTIVE', reason: 'newborn_not_reported', statusSince: person.birth + 28, paidUntil: null };
  }
  if (joined > own.statusSince) return { ...own, statusSince: joined };
  return own;
}

/** The last day paid for: the state pays its own way, employers and members by the month. */
function drawPaidUntil(random: Random, months: MonthTable, segment: Segment): Day | null {
  if (segment === 'PBI_JK' || segment === 'PBI_APBD') return null;
  if (segment === 'PPU_BU' || segment === 'PPU_PN') return months.last(0);
  const point = random.next();
  return months.last(point < 0.7 ? 0 : point < 0.9 ? 1 : -random.int(1, 11));
}

/** Out of force for a reason; unchanged where the membership is too young for it. */
function fallOut(random: Random, months: MonthTable, from: Membership, reason: StatusReason, joined: Day): Membership {
  const inactive = { ...from, status: 'INACTIVE', reason } as const;
  if (reason === 'arrears') {
    // Paid to the end of one month, the next stays unpaid, and on the 1st after that the membership rests.
    const paid = drawPaidMonthsAgo(random);
    return months.first(paid) <= joined ? from : { ...inactive, paidUntil: months.last(paid), statusSince: months.first(paid - 2) };
  }
  if (reason === 'deceased') {
    const day = months.todayDay - random.int(3, 900);
    return day <= joined ? from : { ...inactive, statusSince: day };
  }
  const since = months.first(random.int(0, 18));
  if (since <= joined) return from;
  return { ...inactive, statusSince: since, paidUntil: from.paidUntil === null ? null : since - 1 };
}

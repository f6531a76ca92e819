import type { Choice, Segment } from '@/lib/members/model';
import type { MonthTable } from './calendar';
import type { Day } from './days';
import type { SeedFacility } from './facilities';
import type { SeedPeriod } from './model';
import { type Random, weighted } from './random';

/** When a household was registered, where, and when it changed its facility as a whole, if ever. */
export interface HouseholdStay {
  readonly joined: Day;
  readonly first: SeedFacility;
  readonly firstChoice: Choice;
  readonly moved: { readonly on: Day; readonly to: SeedFacility; readonly choice: Choice } | null;
}

/** Share of households that changed facility together, and of members who did so alone: about a fifth of all. */
const HOUSEHOLD_MOVED = 0.22;
const MEMBER_MOVED = 0.1;
const RECENTLY_JOINED = 0.04;
/** JKN began on 1 January 2014. */
const FIRST_JOINED: Day = 16_071;
const drawMoveChoice = weighted<Choice>([['member', 0.68], ['redistribution', 0.2], ['payer', 0.12]]);

/** The day of registration of a household: mostly years ago, a few in the last three months. */
export function drawJoined(random: Random, months: MonthTable): Day {
  if (random.chance(RECENTLY_JOINED)) return months.todayDay - random.int(2, 110);
  return random.int(FIRST_JOINED, months.todayDay - 120);
}

export function drawStay(random: Random, months: MonthTable, segment: Segment, joined: Day, draw: () => SeedFacility): HouseholdStay {
  const stay: HouseholdStay = { joined, first: draw(), firstChoice: drawFirstChoice(random, segment), moved: null };
  return random.chance(HOUSEHOLD_MOVED) ? { ...stay, moved: drawMove(random, months, joined, stay.first, draw) } : stay;
}

function drawFirstChoice(random: Random, segment: Segment): Choice {
  if (segment === 'PBPU' || segment === 'BP') return 'member';
  return random.chance(segment === 'PBI_JK' || segment === 'PBI_APBD' ? 0.88 : 0.5) ? 'payer' : 'member';
}

/** A change on the 1st of a month, at least 95 days after `since` and not after today; null where there was no such day or no other facility. */
function drawMove(random: Random, months: MonthTable, since: Day, from: SeedFacility, draw: () => SeedFacility): HouseholdStay['moved'] {
  const earliest = months.monthsAgoOfNextFirst(since + 95);
  if (earliest < 0) return null;
  const to = draw();
  if (to === from) return null;
  // Square of chance: more of them lately than years ago.
  return { on: months.first(Math.floor((earliest + 1) * random.next() ** 2)), to, choice: drawMoveChoice(random) };
}

/** The periods of one member: those of the household from the day on which the member was there, and perhaps a change of their own. */
export function drawPeriods(random: Random, months: MonthTable, stay: HouseholdStay, birth: Day, draw: () => SeedFacility): SeedPeriod[] {
  const from = Math.max(stay.joined, birth);
  const firstChoice = birth > stay.joined ? 'birth' : stay.firstChoice;
  const { moved } = stay;
  if (moved !== null && from >= moved.on) return [{ facilityCode: moved.to.code, from, to: null, chosenBy: firstChoice }];
  const alone = moved === null && random.chance(MEMBER_MOVED) ? drawMove(random, months, from, stay.first, draw) : moved;
  if (alone === null) return [{ facilityCode: stay.first.code, from, to: null, chosenBy: firstChoice }];
  return [
    { facilityCode: stay.first.code, from, to: alone.on, chosenBy: firstChoice },
    { facilityCode: alone.to.code, from: alone.on, to: null, chosenBy: alone.choice },
  ];
}

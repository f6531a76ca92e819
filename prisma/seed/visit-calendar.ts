import { DAY } from '@/lib/calendar/model';
import { officeDay, type Office, type OfficeDay } from '@/lib/calendar/rules/office';
import { startOfDay } from '@/lib/calendar/rules/zones';
import { type Day, dateOf } from './days';
import type { BranchId } from './offices';
import { seededRandom, type Random } from './random';

/** Two years: how far back the history goes, and the stretch over which the app took visits away. */
export const TWO_YEARS = 730;

/** Visits of an ordinary working day, on average over the two years. Surabaya: DOMAIN "Visits" (about 500 a day with the app); the others by size. */
export const VISITS_A_DAY: Record<BranchId, number> = { bdl: 220, dps: 260, sby: 500, jyp: 90 };

/** Monday to Friday; they add up to five. */
const BY_WEEKDAY = [1.24, 1.06, 1, 0.92, 0.78] as const;
/** Share of the visits of the average day at the beginning and at the end of the two years. */
const FIRST = 1.15;
const LAST = 0.89;
/** The fasting month has shorter hours, and people stay at home. */
const FASTING = 0.82;
/** The first day after so many closed ones or more brings those who had to wait. */
const LONG_CLOSURE = 3;
const RUSH = 1.15;

/** Days on which every office was closed before the decreed holidays on record begin (SKB 855/2023; Keppres 33/2024: regional elections). */
const CLOSED_BEFORE = new Set(['2024-11-27', '2024-12-25', '2024-12-26']);

/** How many come in each half hour of the day, from 7.30 on, as a weight. */
const BY_HALF_HOUR = [0.6, 1.1, 1.5, 1.6, 1.5, 1.35, 1.15, 0.95, 0.55, 0.5, 0.8, 1, 1, 0.85, 0.65, 0.45, 0.3, 0.15, 0.04];
const FIRST_HALF_HOUR = 15;

/** A day on which the office is open. */
export interface OpenDay {
  readonly day: Day;
  /** 0 at the beginning of the two years, 1 today. */
  readonly progress: number;
  /** Seconds after local midnight at which the doors open. */
  readonly opens: number;
  /** Seconds after local midnight at which people come, in order. */
  readonly arrivals: readonly number[];
}

/** Where the day stands within the two years that end today. */
export function progressOf(day: Day, today: Day): number {
  return Math.min(1, Math.max(0, 1 - (today - day) / TWO_YEARS));
}

/** When people come to a branch on a day; null when it is closed. The same for the same day, branch and `today`. */
export function openDay(branchId: BranchId, office: Office, day: Day, today: Day, random: Random): OpenDay | null {
  const hours = hoursOf(office, day);
  if (hours === null) return null;
  const progress = progressOf(day, today);
  const mean = VISITS_A_DAY[branchId] * (BY_WEEKDAY[weekdayOf(day)] ?? 1) * (FIRST + (LAST - FIRST) * progress)
    * (hours.timetable === 'ramadan' ? FASTING : 1) * (closedBefore(office, day) >= LONG_CLOSURE ? RUSH : 1);
  const count = Math.round(mean * (1 + 0.075 * normal(random)));
  const midnight = startOfDay(day, office.zone);
  const opens = Math.round(((hours.stretches[0]?.from ?? midnight) - midnight) / 1_000);
  return { day, progress, opens, arrivals: drawArrivals(hours.stretches, midnight, count, random) };
}

/** A source of chance of one day of one branch: no day depends on how many came before it. */
export function randomOf(branch: number, day: Day, purpose: number): Random {
  const random = seededRandom(day * 1_031 + branch * 15_485_863 + purpose * 32_452_843);
  random.next();
  return random;
}

/** A draw of the standard normal distribution, to about three deviations. */
export function normal(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.732;
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7; // 1 January 1970 was a Thursday
}

/** The hours of a day; null when the office was closed. */
export function hoursOf(office: Office, day: Day): OfficeDay | null {
  if (CLOSED_BEFORE.has(dateOf(day))) return null;
  const start = startOfDay(day, office.zone);
  const hours = officeDay(office, day, start, start + DAY);
  return hours.ms > 0 ? hours : null;
}

/** Closed days in a row before this one, up to a week. */
function closedBefore(office: Office, day: Day): number {
  let closed = 0;
  while (closed < 7 && hoursOf(office, day - 1 - closed) === null) closed += 1;
  return closed;
}

function drawArrivals(open: OfficeDay['stretches'], midnight: number, count: number, random: Random): number[] {
  const halves = open.flatMap((stretch) => {
    const cut: { from: number; to: number; weight: number }[] = [];
    const to = (stretch.to - midnight) / 1_000;
    for (let at = (stretch.from - midnight) / 1_000; at < to; at = Math.floor(at / 1_800) * 1_800 + 1_800) {
      const end = Math.min(to, Math.floor(at / 1_800) * 1_800 + 1_800);
      cut.push({ from: at, to: end, weight: (BY_HALF_HOUR[Math.floor(at / 1_800) - FIRST_HALF_HOUR] ?? 0) * (end - at) });
    }
    return cut;
  });
  const total = halves.reduce((sum, { weight }) => sum + weight, 0);
  const arrivals = Array.from({ length: count }, () => {
    let point = random.next() * total;
    const half = halves.find(({ weight }) => (point -= weight) < 0) ?? halves.at(-1);
    return half === undefined ? 0 : half.from + Math.floor(random.next() * (half.to - half.from));
  });
  return arrivals.sort((a, b) => a - b);
}

import { localDay, startOfDay } from '@/lib/calendar/rules/zones';
import type { EpochMs } from '@/lib/calendar/model';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import { type Day, dateOf } from './days';
import { BRANCH_IDS, type BranchId, branchOf } from './offices';
import { hoursOf } from './visit-calendar';

/** A moment of a branch: its local day and minutes after its midnight. */
export interface DeskMoment {
  readonly day: Day;
  readonly minutes: number;
}

/** Which moments of the desks are taken by something that was made there, so that each can have a visit of its own. */
export interface DeskBook {
  /** The moment nearest to the wished one at which the office is open and nobody else's matter is in hand; within the same month and before today. It is taken then. */
  settle(branchId: BranchId, wished: DeskMoment): DeskMoment;
  /** Takes an instant; false, and nothing is taken, where another matter is in hand or the office is closed. */
  claim(branchId: BranchId, at: EpochMs): boolean;
  /** So many days before today on which the branch was open. */
  openDayBack(branchId: BranchId, count: number): Day;
}

/** A matter at the desk keeps others this many minutes away: a visit of six minutes around it never meets the next. */
export const APART = 6;
/** Nobody is done at once when the doors open or after the break. */
const SETTLING_IN = 12;
const DAY_MINUTES = 1_440;
/** Days that are looked through for open ones, at the most. */
const LONGEST_BACK = 400;

interface Open {
  readonly from: number;
  readonly to: number;
}

/** An empty book for the branches of the world; `today` bounds it. */
export function openDeskBook(world: ClockWorld, today: Day): DeskBook {
  const taken = new Map<string, number[]>();
  const offices = new Map(BRANCH_IDS.map((id) => [id, world.office(id, startOfDay(today, world.zone(id)))]));
  const officeOf = (branchId: BranchId) => offices.get(branchId) ?? world.office(branchId, startOfDay(today, world.zone(branchId)));
  const opened = new Map<string, readonly Open[]>();
  /** When the doors are open on a day, in minutes after midnight. */
  const stretchesOf = (branchId: BranchId, day: Day): readonly Open[] => {
    const key = `${branchId} ${day}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const office = officeOf(branchId);
    const midnight = startOfDay(day, office.zone);
    const open = (hoursOf(office, day)?.stretches ?? []).map(({ from, to }) => ({ from: (from - midnight) / 60_000, to: (to - midnight) / 60_000 }));
    opened.set(key, open);
    return open;
  };
  const isFree = (branchId: BranchId, day: Day, minutes: number) => !(taken.get(`${branchId} ${day}`) ?? []).some((one) => Math.abs(one - minutes) < APART);
  const take = (branchId: BranchId, day: Day, minutes: number) => {
    const key = `${branchId} ${day}`;
    taken.set(key, [...(taken.get(key) ?? []), minutes]);
  };

  return {
    settle(branchId, wished) {
      for (const day of daysNear(wished.day, today)) {
        const open = stretchesOf(branchId, day);
        for (let step = 0; step * APART < DAY_MINUTES; step += 1) {
          const minutes = 1 + ((wished.minutes + step * APART) % (DAY_MINUTES - 1));
          const inside = open.some(({ from, to }) => minutes >= from + SETTLING_IN && minutes < to);
          if (!inside || !isFree(branchId, day, minutes)) continue;
          take(branchId, day, minutes);
          return { day, minutes };
        }
      }
      return wished;
    },
    claim(branchId, at) {
      const day = localDay(at, officeOf(branchId).zone);
      const minutes = (at - startOfDay(day, officeOf(branchId).zone)) / 60_000;
      if (!stretchesOf(branchId, day).some(({ from, to }) => minutes >= from && minutes < to) || !isFree(branchId, day, minutes)) return false;
      take(branchId, day, minutes);
      return true;
    },
    openDayBack(branchId, count) {
      let day = today;
      for (let left = count; left > 0 && today - day < LONGEST_BACK; ) {
        day -= 1;
        if (stretchesOf(branchId, day).length > 0) left -= 1;
      }
      return day;
    },
  };
}

/** The day, then those before it and after it within its month and before today, nearest first. */
function daysNear(day: Day, today: Day): Day[] {
  const month = dateOf(day).slice(0, 7);
  const others = Array.from({ length: 31 }, (_, index) => [day - 1 - index, day + 1 + index]).flat();
  return [day, ...others.filter((one) => one < today && dateOf(one).slice(0, 7) === month)];
}

/** Seconds after local midnight of an instant at a branch. */
export function secondsOfDay(branchId: BranchId, day: Day, at: EpochMs): number {
  return Math.floor(at / 1_000) - (day * 86_400 - branchOf(branchId).utcOffset * 3_600);
}

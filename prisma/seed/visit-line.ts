import { type Random } from './random';

/** How a visitor got through: at which desk, when it began and ended, in seconds after local midnight. */
export interface Turn {
  readonly arrived: number;
  /** Place of the desk in the list of those that were open. */
  readonly desk: number;
  readonly began: number;
  readonly ended: number;
}

/** When a desk is taken, in seconds after local midnight. */
export interface Booking {
  readonly began: number;
  readonly ended: number;
}

/** Whoever is in sight of a wait longer than this goes home. */
const PATIENCE = 75 * 60;
/** From the call to the greeting, and what a desk needs between two visitors. */
const WALK = 15;
const TURNOVER = 20;

/**
 * First come, first served at so many desks: each visitor goes to the desk that is free first. `secondsOf` gives the time at the desk of the
 * n-th who came; `booked`, by desk, is when a desk serves somebody whose turn is known, in order. Null where somebody went home.
 */
export function serveLine(arrivals: readonly number[], desks: number, secondsOf: (index: number) => number, random: Random, booked: readonly (readonly Booking[])[] = []): (Turn | null)[] {
  const free = Array.from({ length: desks }, () => 0);
  return arrivals.map((arrived, index) => {
    const seconds = secondsOf(index);
    pass(free, booked, arrived, seconds);
    const desk = firstFree(free, arrived, random);
    const began = Math.max(arrived + WALK, (free[desk] ?? 0) + TURNOVER);
    if (began - arrived > PATIENCE) return null;
    const ended = began + seconds;
    free[desk] = ended;
    return { arrived, desk, began, ended };
  });
}

/** A desk on which the next visitor would meet somebody whose turn is known is free only after them. */
function pass(free: number[], booked: readonly (readonly Booking[])[], arrived: number, seconds: number): void {
  booked.forEach((turns, desk) => {
    for (const { began, ended } of turns) {
      const from = Math.max(arrived + WALK, (free[desk] ?? 0) + TURNOVER);
      if (from < ended + TURNOVER && from + seconds + TURNOVER > began) free[desk] = ended;
    }
  });
}

/** Of the desks that wait one by chance, so that none has all the work of a quiet hour; otherwise the one that is free first. */
function firstFree(free: readonly number[], at: number, random: Random): number {
  const start = random.int(0, free.length - 1);
  let best = start;
  for (let step = 0; step < free.length; step += 1) {
    const desk = (start + step) % free.length;
    const since = free[desk] ?? 0;
    if (since <= at) return desk;
    if (since < (free[best] ?? 0)) best = desk;
  }
  return best;
}

import { type Random } from './random';

/** How a visitor got through: at which desk, when it began and ended, in seconds after local midnight. */
export interface Turn {
  readonly arrived: number;
  /** Place of the desk in the list of those that were open. */
  readonly desk: number;
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
 * n-th who came. Null where somebody went home.
 */
export function serveLine(arrivals: readonly number[], desks: number, secondsOf: (index: number) => number, random: Random): (Turn | null)[] {
  const free = Array.from({ length: desks }, () => 0);
  return arrivals.map((arrived, index) => {
    const desk = firstFree(free, arrived, random);
    const began = Math.max(arrived + WALK, (free[desk] ?? 0) + TURNOVER);
    if (began - arrived > PATIENCE) return null;
    const ended = began + secondsOf(index);
    free[desk] = ended;
    return { arrived, desk, began, ended };
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

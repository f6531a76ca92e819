import { RateLimit } from './rate-limit';

/** Wrong codes from one address: enough for a slip of the finger, too few for guessing. */
const PER_ADDRESS = { perSecond: 1 / 20, burst: 10 };
/** And from all together, however many addresses somebody has. */
const ALL = { perSecond: 0.5, burst: 60 };
const EVERYBODY = 'everybody';
const limits = globalThis as unknown as { loketGuesses?: { address: RateLimit; all: RateLimit } };

const guesses = () => (limits.loketGuesses ??= { address: new RateLimit(PER_ADDRESS), all: new RateLimit(ALL) });

/** May a pairing code be tried from this address now? `at` in milliseconds of a clock that only goes forward. */
export function mayGuess(address: string | null, at: number): boolean {
  const { address: each, all } = guesses();
  return !each.isEmpty(address ?? 'unknown', at) && !all.isEmpty(EVERYBODY, at);
}

/** Counts a code that was wrong. */
export function countWrongGuess(address: string | null, at: number): void {
  const { address: each, all } = guesses();
  each.take(address ?? 'unknown', at);
  all.take(EVERYBODY, at);
}

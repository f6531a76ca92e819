import type { CalledNumber } from '@/lib/visits/queries/read-queue';

/** How long one call stands alone before the next may take its place, in milliseconds. */
export const HOLD_MS = 4_000;

/** What stands large on the display, and the calls that wait for their turn: twenty desks may call in one second. */
export interface Spotlight {
  shown: CalledNumber | null;
  /** Since when it stands there, on the display's own clock. */
  since: number;
  waiting: readonly CalledNumber[];
  /** The latest call that was taken in, as its instant. */
  latest: string;
  /** The calls of that very instant that were taken in: two desks may call in the same millisecond. */
  known: readonly string[];
}

export const DARK: Spotlight = { shown: null, since: 0, waiting: [], latest: '', known: [] };

const keyOf = ({ label, desk, at }: CalledNumber): string => `${label} ${desk} ${at}`;
const knownAt = (called: readonly CalledNumber[], latest: string): string[] => called.filter(({ at }) => at === latest).map(keyOf);

/** Takes in what the server says is called, the latest first. What was called before this display was switched on is shown without its turn. */
export function takeIn(light: Spotlight, called: readonly CalledNumber[], at: number): Spotlight {
  const [newest] = called;
  // A new day: nobody has been called yet.
  if (!newest) return { ...DARK, latest: light.latest, known: light.known };
  if (light.latest === '') return { shown: newest, since: at, waiting: [], latest: newest.at, known: knownAt(called, newest.at) };
  const news = called.filter((call) => call.at > light.latest || (call.at === light.latest && !light.known.includes(keyOf(call)))).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return news.length === 0 ? light : { ...light, waiting: [...light.waiting, ...news], latest: newest.at, known: knownAt(called, newest.at) };
}

/** Brings the next call into the light when the present one has stood long enough; the same object when nothing changes. */
export function turn(light: Spotlight, at: number): Spotlight {
  const [next, ...waiting] = light.waiting;
  if (!next || (light.shown !== null && at - light.since < HOLD_MS)) return light;
  return { ...light, shown: next, since: at, waiting };
}

/** The calls beneath the large one: what is shown or still waits is not among them. Five at most. */
export function before(light: Spotlight, called: readonly CalledNumber[]): readonly CalledNumber[] {
  const pending = new Set([light.shown, ...light.waiting].map((call) => call?.label));
  return called.filter(({ label }) => !pending.has(label)).slice(0, 5);
}

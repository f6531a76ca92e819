/** Refused sign-ins of one address since the sign-in before. Instants in milliseconds. */
export interface Refusals {
  address: string | null;
  count: number;
  /** How many of them had the right password and failed at the second factor. */
  atCode: number;
  lastAt: number;
}

/** What is known when somebody has signed in. */
export interface SignInFacts {
  /** The address and moment of this sign-in. */
  here: { address: string | null; at: number };
  /** The sign-in before; null where none is remembered. */
  previous: { at: number } | null;
  /** Addresses of the earlier sign-ins that are remembered. */
  places: readonly (string | null)[];
  refusals: readonly Refusals[];
}

export type NewsReason = 'refused_elsewhere' | 'refused_here' | 'refused_code' | 'new_place' | 'long_away';

/** From when on a sign-in is news. Invented policy: no source names a number. */
export const NEWS_POLICY = {
  /** Slips of the own finger, at the own desk, are no news before so many. */
  slipsHere: 3,
  /** Days without a sign-in after which one is told when the last was. */
  awayDays: 14,
} as const;

const DAY_MS = 86_400_000;

/** One machine by its two names for itself, and an IPv4 address however a dual-stack server writes it, are one place. */
const placeOf = (address: string | null): string | null => (address === '::1' ? '127.0.0.1' : (address?.replace(/^::ffff:/i, '') ?? null));

/**
 * Why a person is told of what happened to their account since they last signed in; empty when it is nothing. Source: ASVS 5.0 6.3.5 (an unusual place, one of
 * two factors alone, long absence, success after several failures).
 */
export function signInNews({ here, previous, places, refusals }: SignInFacts): NewsReason[] {
  const total = (kept: (each: Refusals) => boolean) => refusals.filter(kept).reduce((sum, { count }) => sum + count, 0);
  const place = placeOf(here.address);
  const isHere = ({ address }: Refusals) => placeOf(address) === place;
  // Where nobody tells the address no place is new.
  const isNew = place !== null && !places.some((known) => placeOf(known) === place);
  return [
    ...(refusals.some((each) => !isHere(each) && each.atCode > 0) ? ['refused_code' as const] : []),
    ...(total((each) => !isHere(each)) > 0 ? ['refused_elsewhere' as const] : []),
    ...(total(isHere) >= NEWS_POLICY.slipsHere ? ['refused_here' as const] : []),
    ...(previous !== null && isNew ? ['new_place' as const] : []),
    ...(previous !== null && here.at - previous.at >= NEWS_POLICY.awayDays * DAY_MS ? ['long_away' as const] : []),
  ];
}

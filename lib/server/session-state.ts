/** Absolute end of a session, counted from the sign-in. Source: a working day with its breaks; ASVS 5.0 7.3.2 asks for a limit. */
export const ABSOLUTE_MS = 12 * 3_600_000;

/**
 * How long a locked session can be opened again with the password: two hours carry a desk over the midday rest and the Friday prayer, which
 * offices keep from 11.30 to 13.00, and leave nothing open overnight.
 */
export const LOCKED_FOR_MS = 2 * 3_600_000;

/** How old the note of the last act may get before it is written anew. */
export const TOUCH_MS = 60_000;

/** The instants of a session's row. */
export interface SessionInstants {
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lockedAt: Date | null;
}

/** How a session stands. `endsAt` of a live one is when it locks, or ends if that comes first; of a locked one, when nothing opens it any more. */
export type SessionStanding =
  | { state: 'live'; endsAt: Date }
  | { state: 'locked'; since: Date; endsAt: Date }
  | { state: 'over' };

/** How the own session stands. What is counted down is told in milliseconds from the answer on: the clock of a counter's PC may be wrong. */
export interface SessionClock {
  username: string;
  state: 'live' | 'locked';
  /** Until a live session locks, or until nothing opens a locked one any more. */
  leftMs: number;
  /** The same as an instant, for people: an ISO text. */
  endsAt: string;
  /** Until the absolute end. */
  absoluteMs: number;
}

/** How the session stands at an instant. Nobody has to write anything for it to lock by idleness or to end. `idleMs` in milliseconds. */
export function sessionStanding({ lastSeenAt, expiresAt, revokedAt, lockedAt }: SessionInstants, at: Date, idleMs: number): SessionStanding {
  if (revokedAt !== null || expiresAt <= at) return { state: 'over' };
  const idleAt = new Date(lastSeenAt.getTime() + idleMs);
  if (lockedAt === null && idleAt > at) return { state: 'live', endsAt: earlier(idleAt, expiresAt) };
  const since = lockedAt ?? idleAt;
  const endsAt = earlier(new Date(since.getTime() + LOCKED_FOR_MS), expiresAt);
  return endsAt > at ? { state: 'locked', since, endsAt } : { state: 'over' };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

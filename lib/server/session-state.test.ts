import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSOLUTE_MS, LOCKED_FOR_MS, sessionStanding, type SessionInstants } from './session-state';

const MINUTE = 60_000;
const IDLE = 15 * MINUTE;
const START = Date.parse('2026-11-20T01:00:00Z');
const at = (minutes: number) => new Date(START + minutes * MINUTE);
const session = (change: Partial<SessionInstants> = {}): SessionInstants => ({ lastSeenAt: at(0), expiresAt: new Date(START + ABSOLUTE_MS), revokedAt: null, lockedAt: null, ...change });

describe('how a session stands', () => {
  test.each<[string, Partial<SessionInstants>, number, string]>([
    ['just begun', {}, 0, 'live'],
    ['a moment before the idle limit', {}, 14.99, 'live'],
    ['at the idle limit', {}, 15, 'locked'],
    ['idle and locked for almost two hours', {}, 15 + 119, 'locked'],
    ['idle and locked for two hours', {}, 15 + 120, 'over'],
    ['locked by hand, long before the idle limit', { lockedAt: at(1) }, 2, 'locked'],
    ['locked by hand two hours ago', { lockedAt: at(1) }, 121, 'over'],
    ['active to the last, before the absolute end', { lastSeenAt: at(719) }, 719.9, 'live'],
    ['active to the last, at the absolute end', { lastSeenAt: at(719) }, 720, 'over'],
    ['locked shortly before the absolute end', { lastSeenAt: at(718), lockedAt: at(718) }, 720, 'over'],
    ['revoked', { revokedAt: at(1) }, 1, 'over'],
    ['revoked while locked', { lockedAt: at(1), revokedAt: at(2) }, 2, 'over'],
  ])('%s', (_, change, minutes, state) => {
    expect(sessionStanding(session(change), at(minutes), IDLE).state).toBe(state);
  });

  test('says when it locks, and when nothing opens it any more', () => {
    expect(sessionStanding(session(), at(1), IDLE)).toEqual({ state: 'live', endsAt: at(15) });
    expect(sessionStanding(session({ lastSeenAt: at(715) }), at(716), IDLE)).toEqual({ state: 'live', endsAt: at(720) });
    expect(sessionStanding(session(), at(20), IDLE)).toEqual({ state: 'locked', since: at(15), endsAt: at(135) });
    expect(sessionStanding(session({ lastSeenAt: at(700) }), at(716), IDLE)).toEqual({ state: 'locked', since: at(715), endsAt: at(720) });
  });
});

const minutes = fc.double({ min: 0, max: 2_000, noNaN: true });
const rows = fc.record({ seen: minutes, locked: fc.option(minutes), revoked: fc.option(minutes), idle: fc.integer({ min: 5, max: 30 }) });

test('a session only goes down by itself: live, then locked, then over', () => {
  const RANK = { live: 0, locked: 1, over: 2 };
  fc.assert(
    fc.property(rows, minutes, minutes, ({ seen, locked, idle }, first, later) => {
      const row = session({ lastSeenAt: at(seen), lockedAt: locked === null ? null : at(locked) });
      const rank = (minute: number) => RANK[sessionStanding(row, at(minute), idle * MINUTE).state];
      expect(rank(first + later)).toBeGreaterThanOrEqual(rank(first));
    }),
  );
});

test('no session is of any use after its absolute end, two hours and the idle time after the last act, or once revoked', () => {
  fc.assert(
    fc.property(rows, minutes, ({ seen, locked, revoked, idle }, minute) => {
      const row = session({ lastSeenAt: at(seen), lockedAt: locked === null ? null : at(locked), revokedAt: revoked === null ? null : at(revoked) });
      const gone = minute * MINUTE >= ABSOLUTE_MS || revoked !== null || (locked === null && minute * MINUTE >= seen * MINUTE + idle * MINUTE + LOCKED_FOR_MS + 1);
      if (gone) expect(sessionStanding(row, at(minute), idle * MINUTE).state).toBe('over');
    }),
  );
});

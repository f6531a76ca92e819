import { describe, expect, it, test } from 'vitest';
import { anOffice, at, local, NEVER_OPEN } from '@/lib/calendar/rules/testing/example-office';
import { buildHolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { readClocks } from './clocks';
import { decideReopen, lastDayToReopen, nextCycle } from './reopen';
import { aCycle, aPause, ended, POLICY, WIT } from './testing/example-complaint';

const resolved = aCycle({ level: 'yellow', facts: { firstResponseAt: at('2026-07-06 10:00'), ended: ended('2026-07-08 11:00') } });

describe('reopening', () => {
  test.each([
    ['a minute later', '2026-07-08 11:01', true],
    ['on the last day', '2026-07-22 10:00', true],
    ['in the last moment of the last day', '2026-07-22 23:59:59.999', true],
    ['on the day after', '2026-07-23 00:00', false],
    ['half a year later', '2027-01-08 09:00', false],
  ])('%s, %s: %s', (_, now, allowed) => {
    const decision = decideReopen(resolved, POLICY, at(now));
    expect(decision).toEqual(
      allowed ? { allowed: true, cycle: 2, lastDay: '2026-07-22' } : { allowed: false, reason: 'days_for_reopening_over', lastDay: '2026-07-22' },
    );
  });

  it('counts the days where the complaint is handled', () => {
    const facts = { ...resolved, places: [{ since: 0, office: WIT }] as const };
    expect(decideReopen(facts, POLICY, at('2026-07-22 23:00', WIT.zone)).allowed).toBe(true);
    expect(decideReopen(facts, POLICY, at('2026-07-23 00:00', WIT.zone)).allowed).toBe(false);
  });

  it('is not for what is open or merged', () => {
    expect(decideReopen(aCycle(), POLICY, at('2026-07-08 11:00'))).toMatchObject({ allowed: false, reason: 'not_ended' });
    expect(decideReopen(aCycle({ facts: { ended: ended('2026-07-08 11:00', 'merged') } }), POLICY, at('2026-07-08 11:00'))).toMatchObject({ reason: 'merged' });
    expect(lastDayToReopen(aCycle(), POLICY)).toBeNull();
  });

  it('ends on no day where there is no working day', () => {
    const none = anOffice('Asia/Jakarta', buildHolidayCalendar({ holidays: [], decreedYears: [2026], jointLeaveIsWorkingDay: false }));
    expect(lastDayToReopen({ ...resolved, places: [{ since: 0, office: none }] }, { reopenDays: 100_000 })).toBeNull();
    expect(decideReopen({ ...resolved, places: [{ since: 0, office: NEVER_OPEN }] }, POLICY, at('2026-07-22 10:00')).allowed).toBe(true);
  });
});

describe('the cycle that follows', () => {
  const again = nextCycle(resolved, at('2026-07-13 15:30'), 'red');

  it('has clocks of its own, from the reopening on', () => {
    expect(again.number).toBe(2);
    const { dueAt, verdicts } = readClocks(again, POLICY);
    expect([dueAt.first_response, dueAt.resolve, dueAt.legal].map((due) => due !== null && local(due))).toEqual([
      '2026-07-13 16:00',
      '2026-07-14 17:00',
      '2026-07-20 23:59:59.999',
    ]);
    expect(verdicts).toEqual({});
  });

  it('leaves the verdicts of the one before, also on the last day of its legal clock', () => {
    const first = readClocks(resolved, POLICY);
    const onLastDay = nextCycle(resolved, at('2026-07-13 16:59'), 'yellow');
    expect(local(readClocks(onLastDay, POLICY).dueAt.legal ?? 0)).toBe('2026-07-20 23:59:59.999');
    expect(readClocks(resolved, POLICY)).toEqual(first);
    expect(first.verdicts.legal).toEqual({ dueAt: at('2026-07-13 23:59:59.999'), at: at('2026-07-08 11:00'), kept: true });
  });

  it('stays at the office that had it last, without the pauses of the one before', () => {
    const moved = { ...resolved, pauses: [aPause('2026-07-06 11:00', null)], places: [resolved.places[0], { since: at('2026-07-07 09:00'), office: WIT }] as const };
    expect(nextCycle(moved, at('2026-07-13 15:30'), 'green')).toEqual({
      number: 2,
      startedAt: at('2026-07-13 15:30'),
      places: [{ since: at('2026-07-13 15:30'), office: WIT }],
      levels: [{ at: at('2026-07-13 15:30'), level: 'green' }],
      pauses: [],
      firstResponseAt: null,
      ended: null,
    });
  });
});

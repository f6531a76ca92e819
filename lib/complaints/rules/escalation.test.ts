import { describe, expect, it, test } from 'vitest';
import { isWorkingTime } from '@/lib/calendar/rules/working-time';
import { at, local, NEVER_OPEN } from '@/lib/calendar/rules/testing/example-office';
import type { Level } from '@/lib/complaints/model';
import { dueSteps, planEscalation } from './escalation';
import type { CycleFacts } from './facts';
import { aCycle, aPause, ended, POLICY, WIB, WIT, type ExampleCycle } from './testing/example-complaint';

const plan = (example: ExampleCycle) => planEscalation(aCycle(example), POLICY).map(({ id, at: when, to }) => `${local(when)} ${id} -> ${to}`);

describe('the steps of an open complaint', () => {
  test.each([
    ['red', [
      '2026-07-06 09:30 first_response_due -> supervisor',
      '2026-07-07 08:30 resolve_half -> handler',
      '2026-07-07 17:00 resolve_due -> supervisor',
      '2026-07-08 16:30 resolve_long_over -> manager',
      '2026-07-13 08:00 legal_last_day -> supervisor',
      '2026-07-14 08:00 legal_over -> regional_manager',
    ]],
    ['yellow', [
      '2026-07-06 17:00 first_response_due -> supervisor',
      '2026-07-10 13:22:30 resolve_near -> handler',
      '2026-07-13 08:00 legal_last_day -> supervisor',
      '2026-07-13 17:00 resolve_due -> supervisor',
      '2026-07-14 08:00 legal_over -> regional_manager',
      '2026-07-16 16:15 resolve_long_over -> manager',
    ]],
  ] as [Level, string[]][])('%s', (level, expected) => {
    // Red has 900 minutes of work, so half of them end 30 minutes into the second day; yellow has 2790.
    expect(plan({ level })).toEqual(expected);
  });

  it('are reached in working time', () => {
    for (const level of ['red', 'yellow', 'green'] as const) {
      for (const received of ['2026-07-06 09:00', '2026-07-11 03:00', '2026-03-17 16:00', '2026-02-18 16:30']) {
        for (const step of planEscalation(aCycle({ level, received }), POLICY)) {
          expect(isWorkingTime(step.at, WIB) || isWorkingTime(step.at - 1, WIB), `${received} ${step.id}`).toBe(true);
        }
      }
    }
  });

  it('wait with the service clock, never with the legal one', () => {
    const paused = plan({ level: 'yellow', facts: { pauses: [aPause('2026-07-07 09:00', '2026-07-08 09:00')] } });
    expect(paused).toContain('2026-07-14 17:00 resolve_due -> supervisor');
    expect(paused).toContain('2026-07-13 08:00 legal_last_day -> supervisor');
  });

  it('cover a complaint that waits for triage', () => {
    expect(plan({ level: null })).toContain('2026-07-06 17:00 first_response_due -> supervisor');
  });

  it('follow the complaint to another zone', () => {
    const places: CycleFacts['places'] = [{ since: 0, office: WIB }, { since: at('2026-07-06 15:30'), office: WIT }];
    const steps = planEscalation(aCycle({ level: 'yellow', facts: { places } }), POLICY);
    expect(steps.find(({ id }) => id === 'legal_last_day')?.at).toBe(at('2026-07-13 08:00', WIT.zone));
    expect(steps.find(({ id }) => id === 'resolve_due')?.at).toBe(at('2026-07-13 17:00', WIT.zone));
  });

  it('that were reached before it was handed over stay where they were', () => {
    const places: CycleFacts['places'] = [{ since: 0, office: WIB }, { since: at('2026-07-13 09:30'), office: WIT }];
    const steps = planEscalation(aCycle({ level: 'yellow', facts: { places } }), POLICY);
    expect(steps.find(({ id }) => id === 'legal_last_day')?.at).toBe(at('2026-07-13 08:00'));
    expect(steps.find(({ id }) => id === 'legal_over')?.at).toBe(at('2026-07-14 08:00', WIT.zone));
  });

  it('of the first response are dropped once there was one, but not once it was late', () => {
    const has = (answered: string) => plan({ facts: { firstResponseAt: at(answered) } }).some((step) => step.includes('first_response_due'));
    expect([has('2026-07-06 16:00'), has('2026-07-06 17:01')]).toEqual([false, true]);
  });

  it('end with the cycle', () => {
    expect(plan({ level: 'red', facts: { ended: ended('2026-07-06 10:00') } })).toEqual(['2026-07-06 09:30 first_response_due -> supervisor']);
  });

  it('are left out where nothing can be counted', () => {
    expect(planEscalation(aCycle({ received: '2200-12-30 09:00', facts: { places: [{ since: 0, office: NEVER_OPEN }] } }), POLICY)).toEqual([]);
  });
});

describe('the steps that are due', () => {
  const planned = planEscalation(aCycle({ level: 'red' }), POLICY);
  const ids = (now: string, taken: string[] = []) => dueSteps(planned, taken, at(now)).map(({ id }) => id);

  it('are those whose time has come and that were not taken', () => {
    expect(ids('2026-07-06 09:29:59.999')).toEqual([]);
    expect(ids('2026-07-06 09:30')).toEqual(['first_response_due']);
    expect(ids('2026-07-06 09:30', ['first_response_due'])).toEqual([]);
    expect(ids('2026-07-07 17:00', ['first_response_due'])).toEqual(['resolve_half', 'resolve_due']);
  });

  it('a job that was down for a week catches up in order, each at its own time, and once', () => {
    const late = dueSteps(planned, [], at('2026-08-01 03:00'));
    expect(late).toEqual(planned);
    expect(dueSteps(planned, late.map(({ id }) => id), at('2026-08-01 03:01'))).toEqual([]);
  });
});

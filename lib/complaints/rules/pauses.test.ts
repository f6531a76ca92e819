import { describe, expect, it, test } from 'vitest';
import { at, local, NEVER_OPEN } from '@/lib/calendar/rules/testing/example-office';
import type { PauseReason } from '@/lib/complaints/model';
import type { CycleFacts } from './facts';
import { decidePause, pauseAt, pauseEndedByCap, type PauseRefusal } from './pauses';
import { aCycle, aPause, ended, POLICY, type ExampleCycle } from './testing/example-complaint';

const ANSWERED = { firstResponseAt: at('2026-07-06 10:00') };
const NOW = at('2026-07-07 09:00');
const documents = { reason: 'member_documents' as PauseReason, evidence: 1 };

function decide(example: ExampleCycle, request = documents, now = NOW) {
  return decidePause(aCycle({ ...example, facts: { ...ANSWERED, ...example.facts } }), request, POLICY, now);
}

describe('the service clock may wait', () => {
  it('with reason and evidence, and says when it will run on by itself', () => {
    const decision = decide({});
    expect(decision).toEqual({ allowed: true, runsOnAt: at('2026-07-14 17:00') });
  });

  test.each([
    ['member_appointment', '2026-07-21 17:00'],
    ['disaster', '2026-07-10 17:00'],
  ] as [PauseReason, string][])('for %s until %s', (reason, until) => {
    const decision = decide({}, { reason, evidence: 2 });
    expect(decision.allowed && decision.runsOnAt !== null && local(decision.runsOnAt)).toBe(until);
  });

  test.each([
    ['without evidence', {}, { ...documents, evidence: 0 }, ['no_evidence']],
    ['before the member was answered', { facts: { firstResponseAt: null } }, documents, ['no_first_response']],
    ['at red', { level: 'red' }, documents, ['level_does_not_wait']],
    ['at yellow for an agency', { level: 'yellow' }, { reason: 'other_agency', evidence: 1 }, ['level_does_not_wait']],
    ['while it waits already', { facts: { pauses: [aPause('2026-07-06 11:00', null)] } }, documents, ['already_paused']],
    ['a third time', { facts: { pauses: [aPause('2026-07-06 11:00', '2026-07-06 11:01'), aPause('2026-07-06 12:00', '2026-07-06 12:01')] } }, documents, ['pauses_used_up']],
    ['after the end', { facts: { ended: ended('2026-07-06 16:00') } }, documents, ['cycle_ended']],
    ['everything at once', { level: 'red', facts: { firstResponseAt: null } }, { ...documents, evidence: 0 }, ['no_first_response', 'no_evidence', 'level_does_not_wait']],
  ] as [string, ExampleCycle, typeof documents, PauseRefusal[]][])('not %s', (_, example, request, reasons) => {
    expect(decide(example, request)).toEqual({ allowed: false, reasons });
  });

  it('not when the deadline has passed; at the deadline itself it still may', () => {
    expect(decide({}, documents, at('2026-07-20 17:00')).allowed).toBe(true);
    expect(decide({}, documents, at('2026-07-20 17:00') + 1)).toEqual({ allowed: false, reasons: ['already_overdue'] });
  });

  it('for another reason when one is used up, and again in the next cycle', () => {
    const pauses = [aPause('2026-07-06 11:00', '2026-07-06 11:01'), aPause('2026-07-06 12:00', '2026-07-06 12:01')];
    expect(decide({ facts: { pauses } }, { reason: 'member_appointment', evidence: 1 }).allowed).toBe(true);
    expect(decide({ facts: { number: 2 } }).allowed).toBe(true);
  });

  it('again after its cap was reached, though no job recorded that', () => {
    const pauses = [aPause('2026-07-06 11:00', null)];
    expect(decide({ facts: { pauses } }, documents, at('2026-07-13 17:00')).allowed).toBe(true);
  });

  it('without an end in an office that never opens', () => {
    expect(decide({ facts: { places: [{ since: 0, office: NEVER_OPEN }] } })).toEqual({ allowed: true, runsOnAt: null });
  });
});

describe('a pause as it counts', () => {
  const facts = (resumed: string | null, more: Partial<CycleFacts> = {}) => aCycle({ facts: { ...ANSWERED, pauses: [aPause('2026-07-07 09:00', resumed)], ...more } });

  test.each([
    ['before it', '2026-07-07 08:59', null],
    ['from its first moment', '2026-07-07 09:00', 'resumed'],
    ['in its last', '2026-07-08 09:59:59.999', 'resumed'],
    ['not when it is over', '2026-07-08 10:00', null],
  ])('%s', (_, now, endedBy) => {
    expect(pauseAt(facts('2026-07-08 10:00'), POLICY, at(now))?.endedBy ?? null).toBe(endedBy);
  });

  it('ends at its cap, which the job records at that instant however late it runs', () => {
    expect(pauseEndedByCap(facts(null), POLICY, at('2026-07-14 16:59'))).toBeNull();
    for (const now of ['2026-07-14 17:00', '2026-07-15 03:00', '2026-12-01 00:00']) {
      expect(pauseEndedByCap(facts(null), POLICY, at(now))).toMatchObject({ endedBy: 'cap', to: at('2026-07-14 17:00') });
    }
  });

  it('leaves nothing to record once it was recorded, resumed, or the cycle ended', () => {
    const late = at('2026-12-01 00:00');
    expect(pauseEndedByCap(facts('2026-07-14 17:00'), POLICY, late)).toBeNull();
    expect(pauseEndedByCap(facts('2026-07-15 09:00'), POLICY, late)).toBeNull();
    expect(pauseEndedByCap(facts('2026-07-08 10:00'), POLICY, late)).toBeNull();
    expect(pauseEndedByCap(facts(null, { ended: ended('2026-07-10 10:00') }), POLICY, late)).toBeNull();
    expect(pauseEndedByCap(aCycle(), POLICY, late)).toBeNull();
  });
});

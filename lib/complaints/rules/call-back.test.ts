import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ZONES } from '@/lib/calendar/model';
import { localDay } from '@/lib/calendar/rules/zones';
import { at, CALENDAR, local } from '@/lib/calendar/rules/testing/example-office';
import { ATTEMPT_OUTCOMES, COMPLAINT_STATUSES, isOpenStatus, type AttemptOutcome } from '@/lib/complaints/model';
import { flagByRule, nextCall, type Attempt, type CallBackFacts, type CallPolicy } from './call-back';
import { slotAt } from './call-back-slots';

const POLICY: CallPolicy = {
  slots: [
    { id: 'morning', from: '09:00', to: '12:00' },
    { id: 'afternoon', from: '13:00', to: '17:00' },
    { id: 'evening', from: '18:30', to: '20:00' },
  ],
  weekdays: [1, 2, 3, 4, 5, 6],
  onHolidays: false,
  mostUnanswered: 3,
  mostCalls: 6,
  mostPerDay: 2,
  gapMinutes: 120,
};
const HERE = { zone: 'Asia/Jakarta', calendar: CALENDAR } as const;

const called = (when: string, outcome: AttemptOutcome, askedFor: string | null = null): Attempt => ({ at: at(when), outcome, askedFor: askedFor === null ? null : at(askedFor) });
const facts = (flagged: string, attempts: Attempt[] = [], more: Partial<CallBackFacts> = {}): CallBackFacts => ({
  flaggedAt: at(flagged),
  attempts,
  preferredSlot: null,
  numberCorrectedAt: null,
  ...more,
});

function next(call: CallBackFacts, policy = POLICY): string {
  const result = nextCall(call, policy, HERE);
  if (result.kind === 'call') return `${local(result.window.from)} - ${local(result.window.until).slice(11)} ${result.window.slot}, ${result.reason} ${result.number}`;
  return 'reason' in result ? `${result.kind}: ${result.reason}` : result.kind;
}

describe('the first call', () => {
  test.each([
    ['in a slot: what is left of it', '2026-07-06 10:15', '2026-07-06 10:15 - 12:00 morning'],
    ['at its end: the next', '2026-07-06 12:00', '2026-07-06 13:00 - 17:00 afternoon'],
    ['between slots', '2026-07-06 17:30', '2026-07-06 18:30 - 20:00 evening'],
    ['at night', '2026-07-06 23:00', '2026-07-07 09:00 - 12:00 morning'],
    ['on a Saturday', '2026-07-11 10:00', '2026-07-11 10:00 - 12:00 morning'],
    ['on a Sunday', '2026-07-12 10:00', '2026-07-13 09:00 - 12:00 morning'],
    ['on a holiday', '2026-08-17 10:00', '2026-08-18 09:00 - 12:00 morning'],
    ['at Idulfitri', '2026-03-20 10:00', '2026-03-25 09:00 - 12:00 morning'],
  ])('%s', (_, flagged, expected) => {
    expect(next(facts(flagged))).toBe(`${expected}, first_call 1`);
  });

  it('in the slot that the member prefers', () => {
    expect(next(facts('2026-07-06 10:15', [], { preferredSlot: 'evening' }))).toBe('2026-07-06 18:30 - 20:00 evening, first_call 1');
  });

  test.each([
    ['Asia/Jakarta', '2026-07-07 09:00'],
    ['Asia/Makassar', '2026-07-07 08:00'],
    ['Asia/Jayapura', '2026-07-07 07:00'],
  ] as const)('by the clocks of the member in %s', (zone, inJakarta) => {
    const call = nextCall(facts('2026-07-06 22:00'), POLICY, { zone, calendar: CALENDAR });
    expect(call.kind === 'call' && local(call.window.from)).toBe(inJakarta);
  });

  it('also on holidays where policy says so', () => {
    expect(next(facts('2026-08-17 10:00'), { ...POLICY, onHolidays: true })).toBe('2026-08-17 10:00 - 12:00 morning, first_call 1');
  });

  it('is none where there are no slots', () => {
    for (const none of [{ slots: [] }, { weekdays: [] }]) expect(next(facts('2026-07-06 10:00'), { ...POLICY, ...none })).toBe('given_up: no_slot');
    expect(next(facts('2026-07-06 10:00', [], { preferredSlot: 'midnight' }))).toBe('given_up: no_slot');
  });
});

describe('the next call', () => {
  const unanswered = called('2026-07-06 10:30', 'no_answer');

  test.each([
    ['no answer: another time of the day, after the gap', [unanswered], '2026-07-06 13:00 - 17:00 afternoon, other_time_of_day 2'],
    ['no answer late in a slot: the gap runs into the next', [called('2026-07-06 11:50', 'no_answer')], '2026-07-06 13:50 - 17:00 afternoon, other_time_of_day 2'],
    ['no answer in the evening: tomorrow, at another time', [called('2026-07-06 19:00', 'no_answer')], '2026-07-07 09:00 - 12:00 morning, other_time_of_day 2'],
    ['two on a day are enough', [unanswered, called('2026-07-06 14:00', 'no_answer')], '2026-07-07 09:00 - 12:00 morning, other_time_of_day 3'],
    ['three without an answer', [unanswered, called('2026-07-06 14:00', 'no_answer'), called('2026-07-07 09:30', 'no_answer')], 'given_up: unanswered'],
    ['reached', [unanswered, called('2026-07-06 14:00', 'reached')], 'finished: reached'],
    ['refused', [called('2026-07-06 14:00', 'refused')], 'finished: refused'],
    ['wrong number', [called('2026-07-06 14:00', 'wrong_number')], 'needs_number'],
    ['asked for later: at that time', [called('2026-07-06 10:30', 'asked_later', '2026-07-08 15:20')], '2026-07-08 15:20 - 17:00 afternoon, as_asked 2'],
    ['asked for a time between slots: the next', [called('2026-07-06 10:30', 'asked_later', '2026-07-08 17:45')], '2026-07-08 18:30 - 20:00 evening, as_asked 2'],
    ['asked for a Sunday: Monday', [called('2026-07-06 10:30', 'asked_later', '2026-07-12 10:00')], '2026-07-13 09:00 - 12:00 morning, as_asked 2'],
    ['asked for the same day, which had two calls', [unanswered, called('2026-07-06 13:30', 'asked_later', '2026-07-06 16:00')], '2026-07-06 16:00 - 17:00 afternoon, as_asked 3'],
    ['asked for later without a time: after the gap', [called('2026-07-06 10:30', 'asked_later')], '2026-07-06 13:00 - 17:00 afternoon, as_asked 2'],
    ['asked for a time that has passed: now', [called('2026-07-06 10:30', 'asked_later', '2026-07-01 09:00')], '2026-07-06 10:30 - 12:00 morning, as_asked 2'],
    ['put off again and again', Array.from({ length: 6 }, () => called('2026-07-06 10:30', 'asked_later', '2026-07-08 15:20')), 'given_up: too_many_calls'],
  ] as [string, Attempt[], string][])('%s', (_, attempts, expected) => {
    expect(next(facts('2026-07-06 10:00', attempts))).toBe(expected);
  });

  it('with the number corrected', () => {
    const attempts = [called('2026-07-06 14:00', 'wrong_number')];
    expect(next(facts('2026-07-06 10:00', attempts, { numberCorrectedAt: at('2026-07-07 10:10') }))).toBe('2026-07-07 10:10 - 12:00 morning, number_corrected 2');
    expect(next(facts('2026-07-06 10:00', attempts, { numberCorrectedAt: at('2026-07-06 13:00') }))).toBe('needs_number');
  });

  it('keeps to the slot that the member prefers', () => {
    expect(next(facts('2026-07-06 10:00', [called('2026-07-06 19:00', 'no_answer')], { preferredSlot: 'evening' }))).toBe('2026-07-07 18:30 - 20:00 evening, other_time_of_day 2');
  });

  it('is in the same slot where there is only one', () => {
    const one = { ...POLICY, slots: POLICY.slots.slice(0, 1) };
    expect(next(facts('2026-07-06 10:00', [unanswered]), one)).toBe('2026-07-07 09:00 - 12:00 morning, other_time_of_day 2');
  });
});

describe('whatever happened', () => {
  const attempt = fc.record({
    at: fc.integer({ min: at('2026-03-01 00:00'), max: at('2026-03-31 00:00') }),
    outcome: fc.constantFrom(...ATTEMPT_OUTCOMES),
    askedFor: fc.option(fc.integer({ min: at('2026-03-01 00:00'), max: at('2026-04-30 00:00') })),
  });
  const any = fc.record({
    flaggedAt: fc.constant(at('2026-03-01 00:00')),
    attempts: fc.array(attempt, { maxLength: 7 }).map((all) => [...all].sort((a, b) => a.at - b.at)),
    preferredSlot: fc.constantFrom(null, 'morning', 'evening'),
    numberCorrectedAt: fc.option(fc.integer({ min: at('2026-03-01 00:00'), max: at('2026-04-01 00:00') })),
  });

  it('a call lies in a slot of the member, on a day for calls, and not before the last', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...ZONES), (call, zone) => {
        const result = nextCall(call, POLICY, { zone, calendar: CALENDAR });
        if (result.kind !== 'call') return;
        const { from, until, slot } = result.window;
        expect(slotAt(from, POLICY, zone)).toBe(slot);
        expect(slotAt(until - 1, POLICY, zone)).toBe(slot);
        expect(CALENDAR.holidays.has(localDay(from, zone))).toBe(false);
        expect(from).toBeGreaterThanOrEqual(call.attempts.at(-1)?.at ?? call.flaggedAt);
        expect(result.number).toBe(call.attempts.length + 1);
        expect(call.attempts.length).toBeLessThan(POLICY.mostCalls);
      }),
    );
  });
});

describe('flagged by rule', () => {
  const dueAt = at('2026-07-13 23:59:59.999');

  test.each(COMPLAINT_STATUSES)('%s: when it is open and the deadline has passed, from that moment on', (status) => {
    const complaint = { status, legalDueAt: dueAt, flaggedInCycle: false };
    expect(flagByRule(complaint, dueAt)).toBeNull();
    for (const now of [dueAt + 1, at('2026-08-01 00:00')]) expect(flagByRule(complaint, now)).toBe(isOpenStatus(status) ? at('2026-07-14 00:00') : null);
  });

  it('once in a cycle, and not without a deadline', () => {
    const late = at('2026-08-01 00:00');
    expect(flagByRule({ status: 'in_progress', legalDueAt: dueAt, flaggedInCycle: true }, late)).toBeNull();
    expect(flagByRule({ status: 'in_progress', legalDueAt: null, flaggedInCycle: false }, late)).toBeNull();
  });
});

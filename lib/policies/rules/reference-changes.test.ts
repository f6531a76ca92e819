import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { PemdaTerms } from '../model';
import { agreementGap, contractProblems, endProblems, factsOn, firstFreeDay, gapBefore, policyProblems } from './reference-changes';
import { changedFields, policyFacts } from './reference-facts';

const day = calendarDate;
/** 12.00 in Jayapura, 10.00 in Jakarta. */
const NOW = new Date('2026-11-20T03:00:00Z');
const terms = (over: Partial<PemdaTerms> = {}): PemdaTerms => ({ allowedTypes: ['puskesmas'], outsideArea: 'refused', letterRequired: 'none', cutoffDay: null, agreementReference: 'PKS 1', agreementFrom: '2027-01-01', agreementTo: null, ...over });

describe('the first free day', () => {
  test.each([
    ['2026-11-20T03:00:00Z', '2026-11-21'],
    // It is the 21st in Jayapura already, and the 20th in Jakarta.
    ['2026-11-20T15:00:00Z', '2026-11-22'],
    ['2026-11-20T14:59:59Z', '2026-11-21'],
    ['2026-12-31T16:00:00Z', '2027-01-02'],
  ])('at %s is %s', (now, expected) => {
    expect(firstFreeDay(new Date(now))).toBe(expected);
  });
});

describe('a new policy', () => {
  test.each([
    ['2026-11-21', {}, {}],
    ['2026-11-20', {}, { from: 'too_early' }],
    ['2020-01-01', {}, { from: 'too_early' }],
    ['2027-01-01', {}, { from: 'version_on_that_day' }],
    ['2027-01-02', { agreementReference: null }, { agreementReference: 'required' }],
    ['2027-01-02', { agreementReference: null, agreementFrom: null }, {}],
    ['2027-01-02', { agreementReference: null, agreementFrom: null, agreementTo: '2027-12-31' }, { agreementReference: 'required' }],
    ['2027-01-02', { agreementFrom: null }, { agreementFrom: 'required' }],
    ['2027-01-02', { agreementTo: '2026-12-31' }, { agreementTo: 'ends_before_start' }],
    ['2027-01-02', { agreementTo: '2027-01-01' }, {}],
  ])('from %s with %j: %j', (from, over, problems) => {
    expect(policyProblems(day(from), terms(over), [day('2024-01-01'), day('2027-01-01')], NOW)).toEqual(problems);
  });

  test('is the same as one with the kinds of facility in another order', () => {
    const other = policyFacts(terms({ allowedTypes: ['puskesmas', 'clinic'] }));
    expect(changedFields(policyFacts(terms({ allowedTypes: ['clinic', 'puskesmas'] })), other)).toEqual([]);
    expect(changedFields(policyFacts(terms()), other)).toEqual(['allowedTypes']);
  });
});

describe('a new contract', () => {
  const others = [{ from: day('2024-01-01'), to: day('2026-12-31') }, { from: day('2028-01-01'), to: null }];
  test.each([
    ['2027-01-01', '2027-12-31', {}],
    ['2026-12-31', '2027-12-31', { from: 'contract_overlaps' }],
    ['2027-01-01', '2028-01-01', { to: 'contract_overlaps' }],
    ['2027-01-01', null, { to: 'contract_overlaps' }],
    ['2029-01-01', null, { from: 'contract_runs_on' }],
    ['2027-06-01', '2027-05-31', { to: 'ends_before_start' }],
    ['2023-01-01', '2023-12-31', { from: 'too_early' }],
  ])('from %s to %s: %j', (from, to, problems) => {
    expect(contractProblems({ from: day(from), to: to === null ? null : day(to) }, others, NOW)).toEqual(problems);
  });

  test('that is the first may have begun', () => {
    expect(contractProblems({ from: day('2020-01-01'), to: null }, [], NOW)).toEqual({});
  });

  test('that is accepted leaves no day with two contracts', () => {
    const date = fc.integer({ min: 1, max: 60 }).map((days) => addDays(day('2026-11-20'), days));
    const contract = fc.record({ from: date, to: fc.option(date) });
    fc.assert(
      fc.property(fc.array(contract, { maxLength: 12 }), (wished) => {
        const kept: { from: CalendarDate; to: CalendarDate | null }[] = [];
        for (const one of wished) if (Object.keys(contractProblems(one, kept, NOW)).length === 0) kept.push(one);
        for (let days = 1; days <= 61; days += 1) {
          const at = addDays(day('2026-11-20'), days);
          expect(kept.filter(({ from, to }) => from <= at && (to === null || at <= to)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test.each([
  ['2027-01-01', null],
  ['2027-01-02', { from: '2027-01-01', to: '2027-01-01' }],
  ['2027-06-01', { from: '2027-01-01', to: '2027-05-31' }],
  ['2020-01-01', null],
])('a contract from %s leaves without a contract: %j', (from, gap) => {
  expect(gapBefore(day(from), [{ from: day('2022-01-01'), to: day('2023-12-31') }, { from: day('2024-01-01'), to: day('2026-12-31') }, { from: day('2030-01-01'), to: null }])).toEqual(gap);
});

test.each([
  [{}, null],
  [{ agreementReference: null, agreementFrom: null }, 'no_agreement'],
  [{ agreementFrom: '2027-01-02' }, 'starts_later'],
  [{ agreementFrom: '2026-01-01', agreementTo: '2026-12-31' }, 'ended'],
  [{ agreementTo: '2027-01-01' }, null],
])('the agreement of a policy from 2027-01-01 with %j leaves out: %s', (over, gap) => {
  expect(agreementGap(day('2027-01-01'), terms(over))).toBe(gap);
});

describe('the end of a contract', () => {
  const contract = { from: day('2024-01-01'), to: day('2026-12-31') };
  test.each([
    ['2026-11-20', {}],
    ['2026-12-30', {}],
    ['2026-11-19', { on: 'in_the_past' }],
    ['2026-12-31', { on: 'not_sooner' }],
    ['2027-06-01', { on: 'not_sooner' }],
  ])('on %s: %j', (on, problems) => {
    expect(endProblems(contract, day(on), NOW)).toEqual(problems);
  });

  test('that runs on may be on any day from today', () => {
    expect(endProblems({ from: contract.from, to: null }, day('2099-01-01'), NOW)).toEqual({});
  });
});

test('what was known on a day is what is known now with all that came later taken back', () => {
  const fields = ['name', 'address'] as const;
  const state = fc.record({ name: fc.constantFrom('A', 'B', 'C'), address: fc.constantFrom('X', 'Y', 'Z') });
  fc.assert(
    fc.property(fc.array(fc.record({ gap: fc.integer({ min: 0, max: 3 }), state }), { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 30 }), (steps, offset) => {
      let at = day('2026-01-01');
      let known: Record<(typeof fields)[number], string> = steps[0]?.state ?? { name: 'A', address: 'X' };
      const on = addDays(at, offset);
      let then = known;
      const events = steps.slice(1).map(({ gap, state: after }) => {
        at = addDays(at, gap);
        const changed = changedFields(known, after);
        const before = Object.fromEntries(fields.filter((field) => changed.includes(field)).map((field) => [field, known[field]]));
        known = after;
        if (at <= on) then = after;
        return { onDay: at, before };
      });
      expect(factsOn(known, events, on)).toEqual(then);
    }),
  );
});

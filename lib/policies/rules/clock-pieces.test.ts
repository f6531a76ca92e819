import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClockPolicyValue } from '@/lib/complaints/queries/clock-world';
import { POLICY } from '@/lib/complaints/rules/testing/example-complaint';
import { partProblems, partsOf, readParts, valueFacts, valueOf } from './value-parts';

const KEY = 'complaint.clocks';
const BASE = readParts(KEY, POLICY);
const unitOf = (path: string, unit: string) => partsOf(KEY, POLICY).find((part) => part.path === path)?.choices?.indexOf(unit) ?? -1;
const with_ = (over: Record<string, number>) => ({ ...BASE, ...over });
const time = (path: string, unit: string, amount = 0) => ({ [`${path}.unit`]: unitOf(`${path}.unit`, unit), [`${path}.amount`]: amount });

describe('the promises of complaints', () => {
  test('are taken apart to numbers, each in its place, and put together the same', () => {
    expect(BASE).toMatchObject({ legalDays: 5, 'levels.red.firstResponse.amount': 30, 'levels.green.resolveMostDays': 100, 'levels.red.resolveMostDays': 0, 'escalation.legal_over.trigger.workingDay': 6, 'pauses.disaster.times': 5 });
    expect(Object.keys(BASE).sort()).toEqual(partsOf(KEY, POLICY).map(({ path }) => path).sort());
    expect(valueOf(KEY, POLICY, BASE)).toEqual(POLICY);
    expect(partProblems(KEY, POLICY, BASE)).toEqual({});
  });

  test('change in one place, in another unit, or are no longer made; all else stays', () => {
    const parts = with_({ ...time('levels.yellow.firstResponse', 'minutes', 120), ...time('levels.yellow.firstResponseAim', 'none'), 'levels.yellow.resolveMostDays': 90, 'escalation.resolve_near.trigger.percent': 80 });
    expect(partProblems(KEY, POLICY, parts)).toEqual({});
    expect(valueOf(KEY, POLICY, parts)).toEqual({
      ...POLICY,
      levels: { ...POLICY.levels, yellow: { ...POLICY.levels.yellow, firstResponse: { unit: 'minutes', amount: 120 }, firstResponseAim: null, resolveMostDays: 90 } },
      escalation: POLICY.escalation.map((step) => (step.id === 'resolve_near' ? { ...step, trigger: { clock: 'resolve', percent: 80 } } : step)),
    });
  });

  test('stand in the history as facts of their own', () => {
    expect(valueFacts(KEY, POLICY)).toMatchObject({
      'part.legalDays': '5', 'part.levels.red.firstResponse': 'minutes 30', 'part.levels.yellow.firstResponse': 'same_day', 'part.levels.red.firstResponseAim': null, 'part.levels.red.resolveMostDays': null,
      'part.untriagedLevel': 'yellow', 'part.escalation.legal_last_day.trigger.workingDay': '5',
    });
    expect(valueFacts('calendar.joint_leave_works', true)).toEqual({ 'part.': 'yes' });
  });

  test.each([
    [{ legalDays: 0 }, { 'parts.legalDays': 'invalid_number' }],
    [{ legalDays: 61 }, { 'parts.legalDays': 'invalid_number' }],
    [time('levels.red.firstResponse', 'same_day', 30), { 'parts.levels.red.firstResponse.amount': 'unit_without_amount' }],
    [time('levels.green.firstResponse', 'days', 0), { 'parts.levels.green.firstResponse.amount': 'invalid_number' }],
    [time('levels.green.resolve', 'days', 121), { 'parts.levels.green.resolve.amount': 'invalid_number' }],
    [{ 'levels.red.firstResponse.unit': 3 }, { 'parts.levels.red.firstResponse.unit': 'invalid_number' }],
    [time('levels.red.resolve', 'days', 6), { 'parts.levels.red.resolve.unit': 'slower_than_milder' }],
    [time('levels.green.firstResponse', 'minutes', 60), { 'parts.levels.yellow.firstResponse.unit': 'slower_than_milder' }],
    [time('levels.red.resolve', 'minutes', 20), { 'parts.levels.red.firstResponse.unit': 'after_the_end' }],
    [time('levels.yellow.firstResponseAim', 'days', 2), { 'parts.levels.yellow.firstResponseAim.unit': 'after_the_promise' }],
    [{ 'levels.green.resolveMostDays': 9 }, { 'parts.levels.green.resolveMostDays': 'before_the_promise' }],
    [{ legalDays: 4 }, { 'parts.escalation.legal_last_day.trigger.workingDay': 'after_the_legal_end' }],
    [{ legalDays: 6 }, { 'parts.escalation.legal_over.trigger.workingDay': 'before_the_legal_end' }],
    [{ 'escalation.gone.trigger.percent': 50 }, { 'parts.escalation.gone.trigger.percent': 'unknown_field' }],
  ])('are refused beside the field: %j', (over, problems) => {
    expect(partProblems(KEY, POLICY, with_(over as Record<string, number>))).toEqual(problems);
  });

  test('whatever is accepted is what the clocks can read, and reads back as it was entered', () => {
    const change = fc.constantFrom(...partsOf(KEY, POLICY)).chain(({ path, min, max }) => fc.tuple(fc.constant(path), fc.oneof(fc.integer({ min, max }), fc.integer({ min: -2, max: 12 }))));
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const parts = with_(Object.fromEntries(changes));
        if (Object.keys(partProblems(KEY, POLICY, parts)).length > 0) return;
        accepted += 1;
        const value = valueOf(KEY, POLICY, parts);
        expect(ClockPolicyValue.parse(value)).toEqual(value);
        expect(readParts(KEY, value)).toEqual(parts);
        expect(partProblems(KEY, value, parts)).toEqual({});
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

test.each(['id', 'en'])('every part that is kept has a name in %s', (language) => {
  const words = (JSON.parse(readFileSync(`lib/messages/${language}/policy-edit.json`, 'utf8')) as { part: { of: Record<string, unknown> } }).part.of;
  const nameOf = (path: string) => path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], words);
  const calls = ['mostUnanswered', 'mostCalls', 'mostPerDay', 'gapMinutes'].map((each) => `complaint.calls.${each}`);
  const clocks = Object.keys(valueFacts(KEY, POLICY)).map((field) => `${KEY}.${field.slice('part.'.length)}`);
  for (const path of [...clocks, ...calls, 'calendar.joint_leave_works.value']) expect.soft(nameOf(path), path).toEqual(expect.any(String));
});

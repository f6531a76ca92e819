import { describe, expect, it, test } from 'vitest';
import { readAddress, writeAddress } from './call-back-address';
import { NO_OUTCOME, outcomeInput, outcomeProblems, readTime, type OutcomeValues } from './call-outcome';

const filled = (over: Partial<OutcomeValues>): OutcomeValues => ({ ...NO_OUTCOME, ...over });
const target = { id: 'x', version: 3 };

test.each([['9', '09:00'], ['9.30', '09:30'], ['14:05', '14:05'], ['1405', '14:05'], [' 08 15 ', '08:15'], ['24', null], ['9.61', null], ['', null], ['sore', null]])('the time %j is %j', (typed, read) => {
  expect(readTime(typed)).toBe(read);
});

describe('the outcome of a call', () => {
  test.each<[Partial<OutcomeValues>, object]>([
    [{}, { outcome: 'required' }],
    [{ outcome: 'no_answer' }, {}],
    [{ outcome: 'reached' }, { note: 'required', confirmed: 'required' }],
    [{ outcome: 'reached', note: ' Selesai. ', confirmed: 'no' }, {}],
    [{ outcome: 'asked_later' }, {}],
    [{ outcome: 'asked_later', askedFor: '2026-12-01' }, { time: 'required' }],
    [{ outcome: 'asked_later', time: '9' }, { askedFor: 'required' }],
    [{ outcome: 'asked_later', askedFor: 'besok', time: 'pagi' }, { askedFor: 'not_a_date', time: 'not_a_time' }],
  ])('%j asks for %j', (values, problems) => expect(outcomeProblems(filled(values))).toEqual(problems));

  it('sends only what belongs to it', () => {
    const typed = filled({ note: ' Ya. ', confirmed: 'yes', askedFor: '2026-12-01', time: '9.30' });
    expect(outcomeInput({ ...typed, outcome: 'reached' }, target)).toEqual({ ...target, outcome: 'reached', note: 'Ya.', confirmed: true, askedFor: null });
    expect(outcomeInput({ ...typed, outcome: 'asked_later' }, target)).toEqual({ ...target, outcome: 'asked_later', note: 'Ya.', confirmed: null, askedFor: '2026-12-01T09:30' });
  });
});

it('the address keeps view and call, and nothing that it does not know', () => {
  const open = '019b76da-0000-7000-8000-000000000000';
  expect(writeAddress({ view: 'now', open: null })).toBe('/call-backs');
  expect(readAddress(new URL(writeAddress({ view: 'later', open }), 'http://x').searchParams)).toEqual({ view: 'later', open });
  expect(readAddress(new URLSearchParams({ view: 'all', open: 'siti' }))).toEqual({ view: 'now', open: null });
});

import { describe, expect, it, test } from 'vitest';
import { ACT_KEYS, CASE_ACTS, firstActs, noteProblem, possibleActs } from './acts';

const none = { actions: [], mayComment: false, callBacks: [], status: 'in_progress' } as const;

describe('acts of a case', () => {
  test.each([
    ['respond', '', 'required'],
    ['respond', ' ya ', 'too_short'],
    ['respond', 'Sudah.', null],
    ['forward', '', null],
  ] as const)('%s with the words "%s": %s', (act, note, problem) => {
    expect(noteProblem(act, note)).toBe(problem);
  });

  it('share a key only where both are never possible at once', () => {
    const keys = CASE_ACTS.flatMap((act) => ACT_KEYS[act] ?? []);
    const shared = keys.filter((key, index) => keys.indexOf(key) !== index);
    // Ask the provider or take its answer; pause or go on; merge or take apart.
    expect(shared.sort()).toEqual(['d', 'm', 'p']);
  });

  it('follow the table, and beside it what moves no status', () => {
    expect(possibleActs({ ...none, actions: ['resolve', 'respond'], mayComment: true, callBacks: [] })).toEqual(['respond', 'resolve', 'comment', 'flag_call_back', 'link', 'add_number']);
    expect(possibleActs({ ...none, mayComment: true, callBacks: [], actions: [], status: 'closed' })).toEqual(['comment', 'link', 'add_number']);
    expect(possibleActs({ ...none, actions: [], callBacks: [] })).toEqual([]);
  });

  it('put at most four in front', () => {
    expect(firstActs(['comment', 'resolve', 'respond', 'assign', 'escalate'])).toEqual(['respond', 'resolve', 'assign']);
    expect(firstActs([...CASE_ACTS])).toHaveLength(4);
  });
});

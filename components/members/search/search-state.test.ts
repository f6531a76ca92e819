import { describe, expect, test } from 'vitest';
import type { SearchResult } from '@/lib/members/queries/search-members';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import { calendarDate } from '@/lib/values/calendar-date';
import { EMPTY_SEARCH, isFresh, isWaiting, nextSearch, type SearchEvent, type SearchState } from './search-state';

const row = (id: string): SearchRow => ({
  id,
  match: 'name',
  name: `Peserta ${id}`,
  sex: 'F',
  birthDate: calendarDate('1985-08-17'),
  nikEnding: '0012',
  cardEnding: '2731',
  familyCardEnding: '0007',
  segment: 'PBI_APBD',
  status: 'ACTIVE',
  statusReason: null,
  facilityName: 'Puskesmas Contoh',
  branchId: 'bdl',
  branchName: 'Bandar Lampung',
});
const result = (...ids: string[]): SearchResult => ({ intent: 'name', rows: ids.map(row), more: false, within: 'branch', needsBirthDate: false, deep: false });

/** Events in order; an answer or a failure belongs to the question that stands at that moment unless it says otherwise. */
type Step = SearchEvent | { type: 'answer'; ids: string[] } | { type: 'fail' };
function after(...steps: Step[]): SearchState {
  return steps.reduce<SearchState>((state, step) => {
    const asked = state.asked ?? { text: '', deep: false };
    if (step.type === 'answer') return nextSearch(state, { type: 'answered', asked, result: result(...step.ids) });
    if (step.type === 'fail') return nextSearch(state, { type: 'failed', asked, problem: { kind: 'unreachable' } });
    return nextSearch(state, step);
  }, EMPTY_SEARCH);
}
const type = (text: string, searchable = true): Step => ({ type: 'typed', text, searchable });
const enter: Step = { type: 'entered' };
const answer = (...ids: string[]): Step => ({ type: 'answer', ids });

describe('rows on the screen', () => {
  test('the rows before stay until the new ones come, and are not taken for the answer', () => {
    const state = after(type('siti'), answer('a', 'b'), type('siti r'));
    expect(state.shown?.result.rows).toHaveLength(2);
    expect(isFresh(state)).toBe(false);
    expect(isWaiting(state)).toBe(true);
  });

  test('an answer to an older question is dropped, whenever it comes', () => {
    const first = after(type('siti'));
    const second = nextSearch(first, { type: 'typed', text: 'siti r', searchable: true });
    const old = { type: 'answered', asked: first.asked ?? { text: '', deep: false }, result: result('old') } as const;
    expect(nextSearch(second, old)).toBe(second);
    expect(nextSearch(second, { type: 'failed', asked: old.asked, problem: { kind: 'busy' } })).toBe(second);
  });

  test('text that cannot be searched takes the rows away', () => {
    const state = after(type('siti'), answer('a'), type('1', false));
    expect(state).toMatchObject({ asked: null, shown: null, active: null });
  });

  test('a space at the end asks nothing anew', () => {
    const state = after(type('siti'), answer('a'));
    expect(nextSearch(state, { type: 'typed', text: 'siti ', searchable: true }).asked).toBe(state.asked);
  });

  test('an emptied box forgets everything', () => {
    expect(after(type('siti'), answer('a'), type(' '))).toEqual({ ...EMPTY_SEARCH, text: ' ' });
    expect(after(type('siti'), answer('a'), { type: 'cleared' })).toEqual(EMPTY_SEARCH);
  });

  test('after a failure nothing old stands there, and a retry asks the same again', () => {
    const failed = after(type('siti'), answer('a'), type('sitia'), { type: 'fail' });
    expect(failed).toMatchObject({ shown: null, problem: { kind: 'unreachable' } });
    const again = nextSearch(failed, { type: 'retried' });
    expect(again.asked).toEqual(failed.asked);
    expect(again.asked).not.toBe(failed.asked);
    expect(isWaiting(again)).toBe(true);
  });

  test('the deeper search asks for the same text, and typing leaves it', () => {
    const deep = after(type('sitti'), answer(), { type: 'deepened' });
    expect(deep.asked).toEqual({ text: 'sitti', deep: true });
    expect(nextSearch(deep, { type: 'typed', text: 'sitti r', searchable: true }).asked).toEqual({ text: 'sitti r', deep: false });
    expect(after({ type: 'deepened' })).toEqual(EMPTY_SEARCH);
  });
});

describe('Enter', () => {
  test('a scanner: digits and Enter before the answer open the only hit', () => {
    const waiting = after(type('0001234562731'), enter);
    expect(waiting).toMatchObject({ entered: true, opening: null });
    expect(nextSearch(waiting, { type: 'answered', asked: waiting.asked ?? { text: '', deep: false }, result: result('a') })).toMatchObject({ opening: 'a', entered: false });
  });

  test('never opens a row of an older text', () => {
    expect(after(type('siti'), answer('a'), type('sita'), enter)).toMatchObject({ opening: null, entered: true });
  });

  test('among several hits it proposes the first, and opens it the second time', () => {
    const proposed = after(type('siti'), answer('a', 'b'), enter);
    expect(proposed).toMatchObject({ active: 0, opening: null });
    expect(nextSearch(proposed, { type: 'entered' }).opening).toBe('a');
    expect(after(type('siti'), enter, answer('a', 'b'))).toMatchObject({ active: 0, opening: null, entered: false });
  });

  test('opens the row under the keys, and the only one without them', () => {
    expect(after(type('siti'), answer('a', 'b'), { type: 'pointed', active: 1 }, enter).opening).toBe('b');
    expect(after(type('siti'), answer('a'), enter).opening).toBe('a');
  });

  test('opens nothing where nothing is', () => {
    expect(after(enter)).toEqual(EMPTY_SEARCH);
    expect(after(type('siti'), answer(), enter).opening).toBeNull();
    expect(after(type('siti'), enter, answer())).toMatchObject({ opening: null, entered: false });
  });

  test('typing on takes back an Enter that was waiting', () => {
    expect(after(type('siti'), enter, type('siti r'), answer('a')).opening).toBeNull();
  });

  test('after a failure it tries again and then opens the only hit', () => {
    expect(after(type('0001234562731'), { type: 'fail' }, enter, answer('a')).opening).toBe('a');
  });
});

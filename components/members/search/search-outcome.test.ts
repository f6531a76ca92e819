import { describe, expect, test } from 'vitest';
import type { RowsProblem } from '@/components/form/useRows';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import { understandSearch } from '@/lib/members/rules/understand-search';
import { calendarDate } from '@/lib/values/calendar-date';
import { isSearchable, searchOutcome, type SearchOutcome } from './search-outcome';
import { EMPTY_SEARCH, nextSearch, type SearchState } from './search-state';

const today = calendarDate('2026-11-20');
const understand = (text: string) => understandSearch(text, today);

interface Asked {
  text: string;
  hasBranch?: boolean;
  deep?: boolean;
  found?: number;
  more?: boolean;
  problem?: RowsProblem;
}

function outcome({ text, hasBranch = true, deep = false, found, more = false, problem }: Asked): SearchOutcome {
  const intent = understand(text);
  let state: SearchState = nextSearch(EMPTY_SEARCH, { type: 'typed', text, searchable: isSearchable(intent, hasBranch) });
  if (deep) state = nextSearch(state, { type: 'deepened' });
  const asked = state.asked ?? { text, deep };
  if (problem) state = nextSearch(state, { type: 'failed', asked, problem });
  if (found !== undefined) {
    const rows = Array.from({ length: found }, (_, index) => ({ id: String(index) }) as SearchRow);
    state = nextSearch(state, { type: 'answered', asked, result: { intent: intent.kind, rows, more, within: 'branch', needsBirthDate: false, deep } });
  }
  return searchOutcome(state, intent, hasBranch);
}

describe('what stands beneath the box', () => {
  test.each<[string, Asked, SearchOutcome]>([
    ['nothing typed', { text: ' ' }, { kind: 'idle' }],
    ['one letter', { text: 's' }, { kind: 'explain' }],
    ['a NIK on its way', { text: '18710512' }, { kind: 'explain' }],
    ['an impossible date', { text: 'siti 31/2/1985' }, { kind: 'explain' }],
    ['asked, not answered', { text: 'siti' }, { kind: 'waiting' }],
    ['no such name in the branch', { text: 'siti', found: 0 }, { kind: 'nothing', words: 'name', fresh: true, steps: ['deepen', 'birth_date'] }],
    ['no name like it either', { text: 'siti', deep: true, found: 0 }, { kind: 'nothing', words: 'nameDeep', fresh: true, steps: ['birth_date'] }],
    ['no such name on that day', { text: 'siti 17/8/1985', found: 0 }, { kind: 'nothing', words: 'nameAndBirthDate', fresh: true, steps: [] }],
    ['nobody born that day', { text: '17/8/1985', found: 0 }, { kind: 'nothing', words: 'birthDate', fresh: true, steps: [] }],
    ['no such card', { text: '0001234562731', found: 0 }, { kind: 'nothing', words: 'number', fresh: true, steps: [] }],
    ['no such NIK or KK', { text: '1871055708850012', found: 0 }, { kind: 'nothing', words: 'number', fresh: true, steps: [] }],
    ['a name alone without a branch', { text: 'siti', hasBranch: false }, { kind: 'needs_birth_date' }],
    ['a birth date alone without a branch', { text: '17/8/1985', hasBranch: false }, { kind: 'needs_birth_date' }],
    ['name and birth date without a branch', { text: 'siti 17/8/1985', hasBranch: false }, { kind: 'waiting' }],
    ['a number without a branch', { text: '0001234562731', hasBranch: false }, { kind: 'waiting' }],
    ['too many names alike', { text: 'siti', deep: true, problem: { kind: 'refused', refusal: { codes: ['search_too_broad'], fields: {}, params: {} } } }, { kind: 'too_broad' }],
    ['no connection', { text: 'siti', problem: { kind: 'unreachable' } }, { kind: 'problem', problem: { kind: 'unreachable' } }],
  ])('%s', (_, asked, expected) => {
    expect(outcome(asked)).toEqual(expected);
  });

  test('rows of a name lead to the deeper search, rows of a number do not', () => {
    expect(outcome({ text: 'siti', found: 20, more: true })).toMatchObject({ kind: 'rows', more: true, fresh: true, steps: ['deepen', 'birth_date'] });
    expect(outcome({ text: '0001234562731', found: 1 })).toMatchObject({ kind: 'rows', more: false, steps: [] });
  });

  test('what was said of the text before stays, without steps of its own', () => {
    const type = (state: SearchState, text: string) => nextSearch(state, { type: 'typed', text, searchable: true });
    const answer = (state: SearchState, rows: SearchRow[]) =>
      nextSearch(state, { type: 'answered', asked: state.asked ?? { text: '', deep: false }, result: { intent: 'name', rows, more: false, within: 'branch', needsBirthDate: false, deep: false } });
    const full = type(answer(type(EMPTY_SEARCH, 'siti'), [{ id: 'a' } as SearchRow]), 'siti r');
    expect(searchOutcome(full, understand('siti r'), true)).toMatchObject({ kind: 'rows', fresh: false, steps: [] });
    const none = type(answer(type(EMPTY_SEARCH, 'siti'), []), 'siti r');
    expect(searchOutcome(none, understand('siti r'), true)).toEqual({ kind: 'nothing', words: 'name', fresh: false, steps: [] });
  });
});

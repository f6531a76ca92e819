import type { RowsProblem } from '@/components/form/useRows';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import type { SearchIntent } from '@/lib/members/rules/search-intent';
import { isFresh, type SearchState } from './search-state';

/** What can be done next by a button or a key of its own. */
export type SearchStep = 'deepen' | 'birth_date';

/** Which words say that nothing was found: a key under `members`, `search.nothing`. */
export type NothingKey = 'number' | 'name' | 'nameDeep' | 'nameAndBirthDate' | 'birthDate';

/** What stands beneath the search box. */
export type SearchOutcome =
  | { kind: 'idle' }
  /** The text is not searched: its explanation is all there is to say. */
  | { kind: 'explain' }
  /** A name alone, by a person without a branch. */
  | { kind: 'needs_birth_date' }
  | { kind: 'waiting' }
  /** `fresh` is false while a newer answer is on its way: what stood there stays until then. */
  | { kind: 'rows'; rows: readonly SearchRow[]; more: boolean; fresh: boolean; steps: readonly SearchStep[] }
  | { kind: 'nothing'; words: NothingKey; fresh: boolean; steps: readonly SearchStep[] }
  | { kind: 'too_broad' }
  | { kind: 'problem'; problem: RowsProblem };

/** Whether the server is asked: a number must be whole, and a person without a branch needs a birth date beside a name. */
export function isSearchable(intent: SearchIntent, hasBranch: boolean): boolean {
  return !['empty', 'incomplete_number', 'unusable'].includes(intent.kind) && !needsBirthDate(intent, hasBranch);
}

/** Names are searched within a branch: without one, a name or a birth date alone is not enough. */
export function needsBirthDate(intent: SearchIntent, hasBranch: boolean): boolean {
  return !hasBranch && (intent.kind === 'name' || intent.kind === 'birth_date_only');
}

/** What to show for a state of the search, with the steps that lead on from it. */
export function searchOutcome(state: SearchState, intent: SearchIntent, hasBranch: boolean): SearchOutcome {
  if (intent.kind === 'empty') return { kind: 'idle' };
  if (needsBirthDate(intent, hasBranch)) return { kind: 'needs_birth_date' };
  if (state.asked === null) return { kind: 'explain' };
  if (state.problem !== null) return isTooBroad(state.problem) ? { kind: 'too_broad' } : { kind: 'problem', problem: state.problem };
  if (state.shown === null) return { kind: 'waiting' };

  const { rows, more, intent: answered, deep } = state.shown.result;
  const fresh = isFresh(state);
  const steps = fresh ? stepsFrom(intent, deep) : [];
  return rows.length === 0 ? { kind: 'nothing', words: nothingKey(answered, deep), fresh, steps } : { kind: 'rows', rows, more, fresh, steps };
}

function stepsFrom({ kind }: SearchIntent, deep: boolean): SearchStep[] {
  if (kind !== 'name') return [];
  return deep ? ['birth_date'] : ['deepen', 'birth_date'];
}

function nothingKey(kind: SearchIntent['kind'], deep: boolean): NothingKey {
  switch (kind) {
    case 'name':
      return deep ? 'nameDeep' : 'name';
    case 'name_and_birth_date':
      return 'nameAndBirthDate';
    case 'birth_date_only':
      return 'birthDate';
    default:
      return 'number';
  }
}

function isTooBroad(problem: RowsProblem): boolean {
  return problem.kind === 'refused' && problem.refusal.codes.includes('search_too_broad');
}

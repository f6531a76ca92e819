import type { RowsProblem } from '@/components/form/useRows';
import type { SearchResult } from '@/lib/members/queries/search-members';

/** One question to the server. `deep` looks for misspelt names too. */
export interface Asked {
  text: string;
  deep: boolean;
}

export interface SearchState {
  text: string;
  /** The question whose answer belongs on the screen; null while the text cannot be searched. */
  asked: Asked | null;
  /** The rows on the screen and the question they answer: an older one until the new answer comes, so that nothing flickers. */
  shown: { asked: Asked; result: SearchResult } | null;
  problem: RowsProblem | null;
  /** The row under the keys. */
  active: number | null;
  /** Enter came before the answer, as from a barcode scanner: the answer opens its only hit. */
  entered: boolean;
  /** The member to be opened now. */
  opening: string | null;
}

export type SearchEvent =
  | { type: 'typed'; text: string; searchable: boolean }
  | { type: 'entered' }
  | { type: 'deepened' }
  | { type: 'retried' }
  | { type: 'pointed'; active: number }
  | { type: 'opened'; id: string }
  /** The record is there, or the way to it was left. */
  | { type: 'arrived' }
  | { type: 'answered'; asked: Asked; result: SearchResult }
  | { type: 'failed'; asked: Asked; problem: RowsProblem }
  | { type: 'cleared' };

export const EMPTY_SEARCH: SearchState = { text: '', asked: null, shown: null, problem: null, active: null, entered: false, opening: null };

/** Whether the rows on the screen answer what stands in the box. */
export function isFresh({ asked, shown }: SearchState): boolean {
  return asked !== null && shown?.asked === asked;
}

/** Whether an answer is on its way. */
export function isWaiting(state: SearchState): boolean {
  return state.asked !== null && state.problem === null && !isFresh(state);
}

/** The search box as a machine: what is shown after an event. Answers to older questions change nothing. */
export function nextSearch(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text, event.searchable);
    case 'entered':
      return entered(state);
    case 'deepened':
      return state.asked === null ? state : { ...state, asked: { text: state.text, deep: true }, problem: null, active: null };
    case 'retried':
      return state.asked === null ? state : { ...state, asked: { ...state.asked }, problem: null };
    case 'pointed':
      return { ...state, active: event.active };
    case 'opened':
      return { ...state, opening: event.id };
    case 'arrived':
      return { ...state, opening: null };
    case 'answered':
      return event.asked === state.asked ? answered(state, event.asked, event.result) : state;
    case 'failed':
      return event.asked === state.asked ? { ...state, problem: event.problem, shown: null, active: null, entered: false } : state;
    case 'cleared':
      return EMPTY_SEARCH;
  }
}

function typed(state: SearchState, text: string, searchable: boolean): SearchState {
  if (text.trim() === '') return { ...EMPTY_SEARCH, text };
  // Spaces at the ends are not another question.
  if (searchable && state.asked?.text.trim() === text.trim()) return { ...state, text };
  const next = { ...state, text, problem: null, active: null, entered: false, opening: null };
  return searchable ? { ...next, asked: { text, deep: false } } : { ...next, asked: null, shown: null };
}

function entered(state: SearchState): SearchState {
  if (state.asked === null) return state;
  if (state.problem !== null) return { ...nextSearch(state, { type: 'retried' }), entered: true };
  if (!isFresh(state)) return { ...state, entered: true };
  return state.active === null ? chooseOnly(state) : { ...state, opening: state.shown?.result.rows[state.active]?.id ?? null };
}

function answered(state: SearchState, asked: Asked, result: SearchResult): SearchState {
  const next: SearchState = { ...state, shown: { asked, result }, problem: null, active: null, entered: false };
  if (state.entered) return chooseOnly(next);
  return result.rows.length === 1 ? { ...next, active: 0 } : next;
}

/** The only hit is opened; among several the first is proposed and not opened, since opening the wrong record is a reading of it. */
function chooseOnly(state: SearchState): SearchState {
  const rows = state.shown?.result.rows ?? [];
  const [only] = rows;
  if (only === undefined) return state;
  return rows.length === 1 ? { ...state, active: 0, opening: only.id } : { ...state, active: 0 };
}

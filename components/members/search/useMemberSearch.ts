'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useReducer, useRef } from 'react';
import { connection, sessionEnded } from '@/components/form/connection';
import { askRows } from '@/components/form/useRows';
import type { SearchResult } from '@/lib/members/queries/search-members';
import type { SearchIntent } from '@/lib/members/rules/search-intent';
import { understandSearch } from '@/lib/members/rules/understand-search';
import { isSearchable, searchOutcome, type SearchOutcome } from './search-outcome';
import { EMPTY_SEARCH, nextSearch, type Asked, type SearchState } from './search-state';
import { useToday } from './useToday';

/** Long enough that a word is not asked letter by letter, short enough not to be felt. */
const PAUSE_MS = 120;
const TIMEOUT_MS = 15_000;

export interface MemberSearchState {
  state: SearchState;
  /** How the text is understood. */
  intent: SearchIntent;
  outcome: SearchOutcome;
  type: (text: string) => void;
  /** Enter: opens the row under the keys, or the only hit as soon as it is known. */
  enter: () => void;
  /** A whole number that came at once, as from a scanner. */
  scan: (digits: string) => void;
  deepen: () => void;
  retry: () => void;
  point: (active: number) => void;
  open: (id: string) => void;
  clear: () => void;
}

/**
 * The member search of one box: understands the text in the browser, asks after a short pause, drops answers that come too late.
 * @param hasBranch names are searched within the person's branch
 * @param onOpen goes to a member's record
 */
export function useMemberSearch(hasBranch: boolean, onOpen: (id: string) => void): MemberSearchState {
  const today = useToday();
  const [state, dispatch] = useReducer(nextSearch, EMPTY_SEARCH);
  const intent = useMemo(() => understandSearch(state.text, today), [state.text, today]);
  const askNow = useRef<(() => void) | null>(null);

  const type = useCallback(
    (text: string) => dispatch({ type: 'typed', text, searchable: isSearchable(understandSearch(text, today), hasBranch) }),
    [today, hasBranch],
  );
  const enter = useCallback(() => {
    dispatch({ type: 'entered' });
    askNow.current?.();
  }, []);

  const pauseFor = useEffectEvent((asked: Asked) => (asked.deep || state.entered ? 0 : PAUSE_MS));
  const { asked } = state;
  useEffect(() => {
    if (asked === null) return undefined;
    const leaving = new AbortController();
    let begun = false;
    const ask = () => {
      if (begun) return;
      begun = true;
      void answerTo(asked, leaving.signal).then(dispatch);
    };
    const timer = window.setTimeout(ask, pauseFor(asked));
    askNow.current = ask;
    return () => {
      window.clearTimeout(timer);
      askNow.current = null;
      leaving.abort();
    };
  }, [asked]);

  const { problem } = state;
  const waits = problem?.kind === 'unreachable' || problem?.kind === 'signed_out';
  useEffect(() => {
    if (!waits) return undefined;
    const tryAgain = () => {
      if (connection.get() === 'online' && !sessionEnded.get()) dispatch({ type: 'retried' });
    };
    const endings = [connection.subscribe(tryAgain), sessionEnded.subscribe(tryAgain)];
    return () => endings.forEach((end) => end());
  }, [waits]);

  const go = useEffectEvent(onOpen);
  const { opening } = state;
  useEffect(() => {
    if (opening !== null) go(opening);
  }, [opening]);

  return {
    state,
    intent,
    outcome: searchOutcome(state, intent, hasBranch),
    type,
    enter,
    scan: useCallback(
      (digits: string) => {
        type(digits);
        dispatch({ type: 'entered' });
      },
      [type],
    ),
    deepen: useCallback(() => dispatch({ type: 'deepened' }), []),
    retry: useCallback(() => dispatch({ type: 'retried' }), []),
    point: useCallback((active: number) => dispatch({ type: 'pointed', active }), []),
    open: useCallback((id: string) => dispatch({ type: 'opened', id }), []),
    clear: useCallback(() => dispatch({ type: 'cleared' }), []),
  };
}

async function answerTo(asked: Asked, leaving: AbortSignal) {
  const signal = AbortSignal.any([leaving, AbortSignal.timeout(TIMEOUT_MS)]);
  const answer = await askRows<SearchResult>('members/search', { text: asked.text, deep: asked.deep }, signal);
  return answer.kind === 'done'
    ? ({ type: 'answered', asked, result: answer.value } as const)
    : ({ type: 'failed', asked, problem: answer } as const);
}

'use client';

import { useEffect, useEffectEvent } from 'react';
import type { DraftState } from './draft-keeper';
import { useDraftKeeper, useDraftState } from './useDraftKeeper';
import { askRows } from './useRows';

interface TextDraft extends Record<string, unknown> {
  action: string;
  note: string;
}

/** What the words are for: a kind of draft, the case, and the act that they belong to. */
export interface TextDraftPlace {
  kind: string;
  subjectId: string;
  action: string;
}

export interface TextDraftState {
  state: DraftState;
  keep: (note: string) => void;
  discard: () => Promise<void>;
}

/** Keeps the words of an act that is being written, on the server: a reload, a conflict or another desk loses none of them. */
export function useTextDraft({ kind, subjectId, action }: TextDraftPlace, onFound: (note: string) => void): TextDraftState {
  const keeper = useDraftKeeper<TextDraft>({ kind, subjectId });
  const state = useDraftState(keeper);

  const find = useEffectEvent(async (signal: AbortSignal) => {
    const result = await askRows<{ content: Record<string, unknown> | null }>('drafts/find', { kind, subjectId }, signal);
    if (signal.aborted || result.kind !== 'done') return;
    const { content } = result.value;
    if (content?.action === action && typeof content.note === 'string' && content.note !== '') onFound(content.note);
  });
  useEffect(() => {
    const leaving = new AbortController();
    void find(leaving.signal);
    return () => leaving.abort();
  }, []);

  return { state, keep: (note) => keeper.keep({ action, note }), discard: keeper.discard };
}

'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { attemptFor } from './attempt';
import { connection, sessionEnded } from './connection';
import { postAttempt } from './post';
import { useLeaveGuard } from './useLeaveGuard';
import { askRows } from './useRows';
import { createDraftKeeper, type DraftState } from './draft-keeper';
import { useStore } from '@/components/ui/store';

const REST_MS = 800;
const AGAIN_MS = 5_000;

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
  const [keeper] = useState(() => {
    const place = { kind, subjectId };
    return createDraftKeeper<TextDraft>({
      restMs: REST_MS,
      againMs: AGAIN_MS,
      save: (content) => postAttempt<{ updatedAt: string }>('drafts/save', attemptFor(null, { ...place, content })),
      discard: () => postAttempt('drafts/discard', attemptFor(null, place)),
    });
  });
  const state = useStore(keeper.state);

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

  useEffect(() => {
    const back = () => {
      if (connection.get() === 'online' && !sessionEnded.get()) keeper.flush();
    };
    const endings = [connection.subscribe(back), sessionEnded.subscribe(back)];
    return () => {
      endings.forEach((end) => end());
      keeper.flush();
      keeper.stop();
    };
  }, [keeper]);

  useLeaveGuard(['dirty', 'saving', 'offline', 'failed'].includes(state.status));
  return { state, keep: (note) => keeper.keep({ action, note }), discard: keeper.discard };
}

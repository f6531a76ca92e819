'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { attemptFor } from '@/components/form/attempt';
import { connection, sessionEnded } from '@/components/form/connection';
import { postAttempt } from '@/components/form/post';
import { useLeaveGuard } from '@/components/form/useLeaveGuard';
import { askRows } from '@/components/form/useRows';
import { createDraftKeeper, type DraftState } from '@/components/transfers/form/draft-keeper';
import { useStore } from '@/components/ui/store';
import type { Draft } from '@/lib/staff/queries/find-draft';
import type { CaseAction } from './case-actions';

const REST_MS = 800;
const AGAIN_MS = 5_000;

interface DecisionDraft extends Record<string, unknown> {
  action: CaseAction;
  note: string;
}

export interface DecisionDraftState {
  state: DraftState;
  keep: (note: string) => void;
  discard: () => Promise<void>;
}

/** Keeps the words of a decision that is being written, on the server: a reload, a conflict or another desk loses none of them. */
export function useDecisionDraft(transferId: string, action: CaseAction, onFound: (note: string) => void): DecisionDraftState {
  const [keeper] = useState(() => {
    const place = { kind: 'transfer_decision', subjectId: transferId };
    return createDraftKeeper<DecisionDraft>({
      restMs: REST_MS,
      againMs: AGAIN_MS,
      save: (content) => postAttempt<{ updatedAt: string }>('drafts/save', attemptFor(null, { ...place, content })),
      discard: () => postAttempt('drafts/discard', attemptFor(null, place)),
    });
  });
  const state = useStore(keeper.state);

  const find = useEffectEvent(async (signal: AbortSignal) => {
    const result = await askRows<Draft>('drafts/find', { kind: 'transfer_decision', subjectId: transferId }, signal);
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

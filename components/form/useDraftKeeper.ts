'use client';

import { useEffect, useState } from 'react';
import { useStore } from '@/components/ui/store';
import { attemptFor } from './attempt';
import { connection, sessionEnded } from './connection';
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper';
import { postAttempt } from './post';
import { useLeaveGuard } from './useLeaveGuard';

const REST_MS = 800;
const AGAIN_MS = 5_000;

/** What a draft is of: its kind, and the member, person or case that it belongs to. */
export interface DraftSubject {
  kind: string;
  subjectId: string;
}

/** The keeper of one form's draft, on the server. The subject is the same for the life of the form. */
export function useDraftKeeper<Content>({ kind, subjectId }: DraftSubject): DraftKeeper<Content> {
  const [keeper] = useState(() => {
    const place = { kind, subjectId };
    return createDraftKeeper<Content>({
      restMs: REST_MS,
      againMs: AGAIN_MS,
      save: (draft) => postAttempt<{ updatedAt: string }>('drafts/save', attemptFor(null, { ...place, content: draft })),
      discard: () => postAttempt('drafts/discard', attemptFor(null, place)),
    });
  });
  return keeper;
}

/** How the draft stands. What could not be saved is saved when the line or the session is back, and when the form goes; the tab is not closed over it unasked. */
export function useDraftState<Content>(keeper: DraftKeeper<Content>): DraftState {
  const state = useStore(keeper.state);
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
  return state;
}

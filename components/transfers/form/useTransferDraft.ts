'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { attemptFor } from '@/components/form/attempt';
import { isUnsettled } from '@/components/form/command-result';
import { connection, sessionEnded } from '@/components/form/connection';
import { postAttempt } from '@/components/form/post';
import { useLeaveGuard } from '@/components/form/useLeaveGuard';
import { askRows } from '@/components/form/useRows';
import { useStore } from '@/components/ui/store';
import type { Draft } from '@/lib/staff/queries/find-draft';
import { createDraftKeeper, type DraftKeeper, type DraftState } from '@/components/form/draft-keeper';
import { parseDraft, type TransferDraft } from './form-values';

const REST_MS = 800;
const AGAIN_MS = 5_000;

export interface TransferDraftState {
  state: DraftState;
  /** Throws the kept draft away, e.g. after success. */
  discard: () => Promise<void>;
}

/** The keeper of a member's draft. */
export function useDraftKeeper(memberId: string): DraftKeeper<TransferDraft> {
  const [keeper] = useState(() => {
    const place = { kind: 'transfer', subjectId: memberId };
    return createDraftKeeper<TransferDraft>({
      restMs: REST_MS,
      againMs: AGAIN_MS,
      save: (draft) => postAttempt<{ updatedAt: string }>('drafts/save', attemptFor(null, { ...place, content: draft })),
      discard: () => postAttempt('drafts/discard', attemptFor(null, place)),
    });
  });
  return keeper;
}

/**
 * Keeps what is filled in for a member, and hands over what was kept before. `content` is null while nothing differs from an empty form.
 * Nothing is saved before the server has said what it has, so that an old draft is never overwritten unseen.
 */
export function useTransferDraft(
  keeper: DraftKeeper<TransferDraft>,
  memberId: string,
  familyIds: readonly string[],
  content: TransferDraft | null,
  onFound: (draft: TransferDraft, savedAt: string) => void,
): TransferDraftState {
  const state = useStore(keeper.state);
  const [asked, setAsked] = useState(false);
  const kept = useRef('');

  const find = useEffectEvent(async (signal: AbortSignal) => {
    const result = await askRows<Draft>('drafts/find', { kind: 'transfer', subjectId: memberId }, signal);
    if (signal.aborted || isUnsettled(result)) return;
    const draft = result.kind === 'done' ? parseDraft(result.value.content, familyIds) : null;
    if (draft && result.kind === 'done') {
      kept.current = JSON.stringify(draft);
      onFound(draft, result.value.updatedAt ?? '');
    }
    setAsked(true);
  });
  useEffect(() => {
    if (asked) return undefined;
    const leaving = new AbortController();
    const ask = () => {
      if (connection.get() === 'online' && !sessionEnded.get()) void find(leaving.signal);
    };
    ask();
    const endings = [connection.subscribe(ask), sessionEnded.subscribe(ask)];
    return () => {
      leaving.abort();
      endings.forEach((end) => end());
    };
  }, [asked]);

  const text = content === null ? '' : JSON.stringify(content);
  useEffect(() => {
    if (!asked || text === kept.current) return;
    kept.current = text;
    if (text === '') void keeper.discard();
    else keeper.keep(JSON.parse(text) as TransferDraft);
  }, [asked, text, keeper]);

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
  return {
    state,
    discard: () => {
      kept.current = '';
      return keeper.discard();
    },
  };
}

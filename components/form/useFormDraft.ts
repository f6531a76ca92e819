'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from '@/components/ui/store';
import { attemptFor } from './attempt';
import { isUnsettled } from './command-result';
import { connection, sessionEnded } from './connection';
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper';
import { postAttempt } from './post';
import { useLeaveGuard } from './useLeaveGuard';
import { askRows } from './useRows';

const REST_MS = 800;
const AGAIN_MS = 5_000;

/** What a draft is of: its kind, and the member or person that it belongs to. */
export interface DraftSubject {
  kind: string;
  subjectId: string;
}

export interface FormDraftState {
  state: DraftState;
  /** Throws the kept draft away, e.g. after success. */
  discard: () => Promise<void>;
}

interface KeptDraft {
  content: Record<string, unknown> | null;
  updatedAt: string | null;
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

interface Options<Content> {
  keeper: DraftKeeper<Content>;
  subject: DraftSubject;
  /** What is filled in; null while nothing differs from an empty form. */
  content: Content | null;
  /** Reads what was kept, perhaps by an earlier version; null when nothing of it fits. */
  parse: (content: Record<string, unknown> | null) => Content | null;
  onFound: (draft: Content, savedAt: string) => void;
}

/**
 * Keeps what is filled in, and hands over what was kept before. Nothing is saved before the server has said what it has, so that an old draft is
 * never overwritten unseen.
 */
export function useFormDraft<Content>({ keeper, subject, content, parse, onFound }: Options<Content>): FormDraftState {
  const state = useStore(keeper.state);
  const [asked, setAsked] = useState(false);
  const kept = useRef('');

  const find = useEffectEvent(async (signal: AbortSignal) => {
    const result = await askRows<KeptDraft>('drafts/find', subject, signal);
    if (signal.aborted || isUnsettled(result)) return;
    const draft = result.kind === 'done' ? parse(result.value.content) : null;
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
    else keeper.keep(JSON.parse(text) as Content);
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

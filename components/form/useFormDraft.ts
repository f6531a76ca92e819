'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isUnsettled } from './command-result';
import { connection, sessionEnded } from './connection';
import type { DraftKeeper, DraftState } from './draft-keeper';
import { useDraftState, type DraftSubject } from './useDraftKeeper';
import { askRows } from './useRows';

export interface FormDraftState {
  state: DraftState;
  /** Throws the kept draft away, e.g. after success. */
  discard: () => Promise<void>;
}

interface KeptDraft {
  content: Record<string, unknown> | null;
  updatedAt: string | null;
}

/** What a form says of its draft. */
export interface FormDraftOptions<Content> {
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
export function useFormDraft<Content>({ keeper, subject, content, parse, onFound }: FormDraftOptions<Content>): FormDraftState {
  const state = useDraftState(keeper);
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

  return {
    state,
    discard: () => {
      kept.current = '';
      return keeper.discard();
    },
  };
}

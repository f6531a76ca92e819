import type { CommandResult } from '@/components/form/command-result';
import { createStore, type Store } from '@/components/ui/store';

/** How keeping stands. `offline`: the line is down or the session ended; `failed`: the server could not, it is tried again. */
export interface DraftState {
  status: 'clean' | 'dirty' | 'saving' | 'saved' | 'offline' | 'failed';
  savedAt: string | null;
}

/** What the keeper needs of the world. Times in milliseconds. */
export interface DraftPlace<Content> {
  save: (content: Content) => Promise<CommandResult<{ updatedAt: string }>>;
  discard: () => Promise<CommandResult<unknown>>;
  /** Rest after the last key before it is saved. */
  restMs: number;
  /** Wait before another try when the server could not. */
  againMs: number;
}

export interface DraftKeeper<Content> {
  state: Store<DraftState>;
  /** Takes the latest content; saved after a rest, the last one wins. */
  keep: (content: Content) => void;
  /** Saves at once what is not saved yet: the line is back, or the screen is being left. */
  flush: () => void;
  /** Throws the draft away, also one that is just being saved. Nothing is kept until the next `keep`. */
  discard: () => Promise<void>;
  stop: () => void;
}

/** Keeps a draft: one save at a time, never an older content over a newer one, and nothing lost while the line is down. */
export function createDraftKeeper<Content>(place: DraftPlace<Content>): DraftKeeper<Content> {
  const state = createStore<DraftState>({ status: 'clean', savedAt: null });
  let latest: { content: Content } | null = null;
  let underway: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (status: DraftState['status'], savedAt = state.get().savedAt) => state.set({ status, savedAt });
  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };

  async function saveOnce(content: Content): Promise<void> {
    say('saving');
    const result = await place.save(content);
    if (result.kind === 'done') {
      say('saved', result.value.updatedAt);
      return;
    }
    // A newer content, if any, is sent instead of this one.
    latest ??= { content };
    if (result.kind === 'unreachable' || result.kind === 'signed_out') return say('offline');
    say('failed');
    after(place.againMs);
  }

  function flush(): void {
    clearTimeout(timer);
    if (underway || latest === null) return;
    const { content } = latest;
    latest = null;
    underway = saveOnce(content).finally(() => {
      underway = null;
      if (latest !== null && state.get().status === 'saved') after(place.restMs);
    });
  }

  return {
    state,
    flush,
    keep(content) {
      latest = { content };
      const { status } = state.get();
      if (status === 'clean' || status === 'saved') say('dirty');
      if (status !== 'offline') after(place.restMs);
    },
    async discard() {
      clearTimeout(timer);
      latest = null;
      await underway;
      clearTimeout(timer);
      latest = null;
      say('clean', null);
      await place.discard();
    },
    stop: () => clearTimeout(timer),
  };
}

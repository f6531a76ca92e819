'use client';

import { useState } from 'react';
import { useFormDraft, type FormDraftOptions, type FormDraftState } from './useFormDraft';

/** A draft that was found: put in the form already, or only offered because something was filled in before it came. */
export interface FoundDraft {
  savedAt: string;
  applied: boolean;
}

export interface KeptForm {
  draft: FormDraftState;
  found: FoundDraft | null;
  /** Puts the offered draft in the place of what is filled in. */
  applyDraft: () => void;
  /** Throws away what is filled in and kept. */
  startAnew: () => void;
}

interface Options<Content> extends Omit<FormDraftOptions<Content>, 'onFound'> {
  /** Puts a draft in the form. */
  fill: (draft: Content) => void;
  /** Empties the form. */
  clear: () => void;
}

/** A form whose entries are kept on the server: what was kept before comes back into an empty form, and is offered where something is filled in already. */
export function useKeptForm<Content>({ fill, clear, ...kept }: Options<Content>): KeptForm {
  const [found, setFound] = useState<(FoundDraft & { content: Content }) | null>(null);
  const draft = useFormDraft<Content>({
    ...kept,
    onFound: (content, savedAt) => {
      const applied = kept.content === null;
      if (applied) fill(content);
      setFound({ content, savedAt, applied });
    },
  });
  return {
    draft,
    found,
    applyDraft: () => {
      if (!found) return;
      fill(found.content);
      setFound({ ...found, applied: true });
    },
    startAnew: () => {
      clear();
      setFound(null);
      void draft.discard();
    },
  };
}

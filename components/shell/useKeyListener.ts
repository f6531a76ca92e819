'use client';

import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { sessionEnded } from '@/components/form/connection';
import { useStore } from '@/components/ui/store';
import { acts } from './acts';
import { singleKeys } from './preferences';
import { firesIn, isTypingPlace } from './shortcut-rules';

/** Hears the keys of all registered acts. Once a page. */
export function useKeyListener(): void {
  const all = useStore(acts);
  useEffect(() => {
    const bindings = Object.fromEntries(
      all.flatMap(({ keys, ...act }) => {
        if (keys === undefined) return [];
        const hear = (event: KeyboardEvent) => {
          // The page is covered: nothing beneath may be set off, least of all by a key that was meant for the password.
          if (sessionEnded.get()) return;
          const situation = {
            typing: isTypingPlace(document.activeElement),
            dialogOpen: document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]') !== null,
            singleKeysOff: !singleKeys.get(),
            held: event.repeat,
            composing: event.isComposing,
          };
          if (event.defaultPrevented || !firesIn({ keys, ...(act.inDialog && { inDialog: true }) }, situation)) return;
          event.preventDefault();
          act.run();
        };
        return [[keys, hear]];
      }),
    );
    return tinykeys(window, bindings);
  }, [all]);
}

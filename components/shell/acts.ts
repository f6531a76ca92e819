'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { createStore } from '@/components/ui/store';
import type { MessageKey } from '@/lib/messages/catalog';

/** Something that can be done on the open screen: offered by the palette, and by its key if it has one. */
export interface Act {
  labelKey: MessageKey;
  values?: Record<string, string | number>;
  run: () => void;
  /** A key (`p`, `F2`), chord (`$mod+s`) or sequence (`g d`). */
  keys?: string;
  icon?: ReactNode;
  /** Out of force for now: neither offered nor heard. */
  disabled?: boolean;
  /** Works while a dialog is open: for the dialog's own keys. */
  inDialog?: boolean;
}

export interface RegisteredAct extends Omit<Act, 'disabled'> {
  id: string;
  scope: Scope;
}

/** `page` acts belong to the open screen, `frame` acts are everywhere. */
export type Scope = 'page' | 'frame';

/** Everything that can be done now; of two acts with one key the later registered one is meant. */
export const acts = createStore<readonly RegisteredAct[]>([]);

let registrations = 0;

/**
 * Offers acts while the component is on the screen. The list may be made anew at every render: only its words and keys are compared.
 */
export function useActs(list: readonly Act[], scope: Scope = 'page'): void {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const face = JSON.stringify(list.map(({ labelKey, values, keys, disabled, inDialog }) => [labelKey, values, keys, disabled, inDialog]));

  useEffect(() => {
    registrations += 1;
    const prefix = `act-${registrations}-`;
    const mine = latest.current
      .map(({ disabled, ...act }, index): RegisteredAct | null =>
        disabled === true ? null : { ...act, id: `${prefix}${index}`, scope, run: () => latest.current[index]?.run() },
      )
      .filter((act) => act !== null);
    acts.set((all) => [...all, ...mine]);
    return () => acts.set((all) => all.filter((act) => !act.id.startsWith(prefix)));
  }, [face, scope]);
}

/** The words of an act. */
export function useActWords(): (act: Pick<Act, 'labelKey' | 'values'>) => string {
  const t = useTranslations() as unknown as (key: MessageKey, values?: Record<string, string | number>) => string;
  return (act) => t(act.labelKey, act.values);
}

/** The same with a key each: `useShortcuts([{ keys: 'p', labelKey: 'members.action.transfer', run }])`. Listed on the `?` sheet. */
export function useShortcuts(list: ReadonlyArray<Act & { keys: string }>, scope: Scope = 'page'): void {
  useActs(list, scope);
}

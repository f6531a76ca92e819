'use client';

import { useTranslations } from 'next-intl';
import type { WishState } from './useSubmitWhenReady';

interface Props {
  state: WishState;
  id?: string;
  className?: string | undefined;
}

/** What became of the wish to send before the papers are in, told as it changes. Without a wish it takes no place. */
export function SubmitWishWords({ state, id, className }: Props) {
  const words = useWishWords(state);
  return (
    <p id={id} role="status" className={words === null ? 'visually-hidden' : className}>
      {words}
    </p>
  );
}

/** The same words where a line of its own already tells what changes; null without a wish. */
export function useWishWords(state: WishState): string | null {
  const t = useTranslations('common.command');
  return { none: null, waits: t('whenReady'), failed: t('paperFailed') }[state];
}

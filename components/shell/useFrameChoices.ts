'use client';

import { useColorScheme } from '@mui/material/styles';
import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { rememberLocale } from '@/components/ui/locale-cookie';
import { parseLocale, type Locale } from '@/lib/messages/locale';

export const MODES = ['system', 'light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

/** Language and appearance, and how to change them without losing what is on the screen. */
export function useFrameChoices() {
  const router = useRouter();
  const locale = parseLocale(useLocale());
  const { mode, setMode } = useColorScheme();
  return {
    locale,
    setLocale(next: Locale) {
      rememberLocale(next);
      router.refresh();
    },
    mode: mode ?? 'system',
    setMode: (next: Mode) => setMode(next),
  };
}

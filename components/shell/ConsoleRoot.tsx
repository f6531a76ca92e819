'use client';

import type { ReactNode } from 'react';
import { SWRConfig, type SWRConfiguration } from 'swr';
import { sessionEnded } from '@/components/form/connection';
import { ThemeRoot } from '@/components/ui/theme/ThemeRoot';

/** While the page is covered nothing is asked: the answer would be that it is locked. */
const CONFIG: SWRConfiguration = { revalidateOnFocus: false, shouldRetryOnError: false, dedupingInterval: 1_000, isPaused: () => sessionEnded.get() };

/** What every client component of the console may count on: the theme and the settings of fetching. */
export function ConsoleRoot({ children }: { children: ReactNode }) {
  return (
    <ThemeRoot>
      <SWRConfig value={CONFIG}>{children}</SWRConfig>
    </ThemeRoot>
  );
}

'use client';

import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ThemeRoot } from '@/components/ui/theme/ThemeRoot';

/** What every client component of the console may count on: the theme and the settings of fetching. */
export function ConsoleRoot({ children }: { children: ReactNode }) {
  return (
    <ThemeRoot>
      <SWRConfig value={{ revalidateOnFocus: false, shouldRetryOnError: false, dedupingInterval: 1_000 }}>{children}</SWRConfig>
    </ThemeRoot>
  );
}

'use client';

import { AppRouterCacheProvider } from '@mui/material-nextjs/v16-appRouter';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNonce } from '@/components/ui/nonce';
import { MODE_STORAGE_KEY, SCHEME_STORAGE_KEY } from './mode';
import { theme } from './theme';

/** The component library with Loket's theme. Its styles lie in a layer of their own, under the console's. */
export function ThemeRoot({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <AppRouterCacheProvider options={{ key: 'mui', enableCssLayer: true, ...(nonce !== undefined && { nonce }) }}>
      <ThemeProvider
        theme={theme}
        defaultMode="system"
        modeStorageKey={MODE_STORAGE_KEY}
        colorSchemeStorageKey={SCHEME_STORAGE_KEY}
      >
        {children}
      </ThemeProvider>
    </AppRouterCacheProvider>
  );
}

import InitColorSchemeScript from '@mui/material/InitColorSchemeScript';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NonceProvider } from '@/components/ui/nonce';
import { mono, sans } from '@/components/ui/theme/fonts';
import { MODE_STORAGE_KEY, SCHEME_ATTRIBUTE, SCHEME_STORAGE_KEY } from '@/components/ui/theme/mode';
import { LOCALE_COOKIE, parseLocale } from '@/lib/messages/locale';
import { isSecure } from '@/lib/server/session-cookie';
import { preferenceCookieName } from '@/lib/values/preference-cookie';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Loket', template: '%s – Loket' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#0c3a2d' },
    { media: '(prefers-color-scheme: dark)', color: '#0a110e' },
  ],
};

/** The bare document: language, fonts, colour scheme before the first paint, nonce. What the console needs more stands in its own layout. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = parseLocale((await cookies()).get(preferenceCookieName(LOCALE_COOKIE, isSecure()))?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang={locale} className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <body>
        <InitColorSchemeScript
          attribute={SCHEME_ATTRIBUTE}
          defaultMode="system"
          modeStorageKey={MODE_STORAGE_KEY}
          colorSchemeStorageKey={SCHEME_STORAGE_KEY}
          nonce={nonce}
        />
        <NonceProvider nonce={nonce}>{children}</NonceProvider>
      </body>
    </html>
  );
}

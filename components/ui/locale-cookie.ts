import { LOCALE_COOKIE, type Locale } from '@/lib/messages/locale';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Remembers the language in this browser. The caller then loads the words anew (reload or router.refresh). */
export function rememberLocale(locale: Locale): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}

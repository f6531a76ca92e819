import { LOCALE_COOKIE, type Locale } from '@/lib/messages/locale';
import { preferenceCookie } from '@/lib/values/preference-cookie';

/** Remembers the language in this browser. The caller then loads the words anew (reload or router.refresh). */
export function rememberLocale(locale: Locale): void {
  document.cookie = preferenceCookie(LOCALE_COOKIE, locale, location.protocol === 'https:');
}

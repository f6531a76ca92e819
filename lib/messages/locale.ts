/** Languages of the console. The choice stands in a cookie, never in the address. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'id';
export const LOCALE_COOKIE = 'loket-locale';

/** The locale that a cookie value names; Indonesian for anything else. */
export function parseLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
}

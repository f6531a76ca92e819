/** Languages of the console. The choice stands in a cookie, never in the address. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'id';
export const LOCALE_COOKIE = 'loket-locale';

/**
 * What dates and numbers are written by. English as Indonesian offices write it, the day first: 17 August 1985, never 8/17.
 * `useLocale()` gives this one; `parseLocale` turns it back into the language.
 */
export const FORMAT_LOCALES = { id: 'id', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** The language that a cookie value or a format locale names; Indonesian for anything else. */
export function parseLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value || FORMAT_LOCALES[locale] === value) ?? DEFAULT_LOCALE;
}

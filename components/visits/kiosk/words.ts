import type { Messages } from '@/lib/messages/catalog';
import type { Locale } from '@/lib/messages/locale';

/** The words of the kiosk in one language; both are brought along, for the language key changes them at once. */
export type KioskWords = Messages['kiosk'] & { tiles: Messages['services']['tile'] };
export type KioskLanguages = Record<Locale, KioskWords>;

/** How many come before, as a sentence. */
export function aheadWords(words: KioskWords, ahead: number): string {
  if (ahead === 0) return words.aheadNone;
  return ahead === 1 ? words.aheadOne : words.aheadMany.replace('{n}', String(ahead));
}

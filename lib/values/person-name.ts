/** Marks that people write or leave out inside one word: Ma'ruf, Nu’man, Sa`adah. */
const APOSTROPHES = /['`´‘’ʻʼʽ′＇]+/g;
const COMBINING_MARKS = /\p{M}+/gu;
const NO_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which names are stored for searching and compared: upper case, no diacritics, apostrophes joined (`MARUF`), all
 * other punctuation and space one space. Titles, initials and digits stay. Idempotent; empty when the text has no letter or digit.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(APOSTROPHES, '')
    .replace(COMBINING_MARKS, '')
    .toUpperCase()
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .replace(NO_LETTER_OR_DIGIT, ' ')
    .trim();
}

/** The words of a name key, in order; none for an empty key. */
export function nameWords(key: string): string[] {
  return key.split(' ').filter((word) => word !== '');
}

/** The first text after all that begin with `prefix`, in byte order: the open end of the range of a beginning. */
export function afterPrefix(prefix: string): string {
  const characters = [...prefix];
  const last = characters.pop();
  return last === undefined ? '' : characters.join('') + String.fromCodePoint((last.codePointAt(0) ?? 0) + 1);
}

export { soundKey } from './sound-key';

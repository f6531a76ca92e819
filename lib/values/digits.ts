/** Characters that people put between digits: any space, dots, dashes, and the invisible ones that copying brings along. */
const SEPARATORS = /[\s.\-\u00AD\u2010-\u2015\u2212\u200B-\u200F\u2060]+/g;
const ONLY_DIGITS = /^[0-9]*$/;

/** The digits of a number as typed, spaces, dots and dashes removed; null when anything else stands between them. */
export function bareDigits(text: string): string | null {
  const bare = text.replace(SEPARATORS, '');
  return ONLY_DIGITS.test(bare) ? bare : null;
}

export type LengthProblem = 'not_digits' | 'too_short' | 'too_long';

/** A number that cannot be what it should be, with how many digits it has. */
export type WrongDigits<Problem extends string = LengthProblem> = {
  readonly ok: false;
  readonly problem: Problem;
  readonly digits: number;
};

/** Exactly `length` digits, separators tolerated, or what is wrong with the text. */
export function checkDigits(text: string, length: number): { readonly ok: true; readonly digits: string } | WrongDigits {
  const digits = bareDigits(text);
  if (digits === null) return { ok: false, problem: 'not_digits', digits: countDigits(text) };
  if (digits.length < length) return { ok: false, problem: 'too_short', digits: digits.length };
  if (digits.length > length) return { ok: false, problem: 'too_long', digits: digits.length };
  return { ok: true, digits };
}

/** How many of the characters are the digits 0-9. */
export function countDigits(text: string): number {
  return text.replace(/[^0-9]+/g, '').length;
}

/** Groups as people read a number aloud: `groupDigits('0001234567890', [4, 4, 5])` is `0001 2345 67890`. What is left over forms a last group. */
export function groupDigits(digits: string, sizes: readonly number[], separator = ' '): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    groups.push(digits.slice(from, from + size));
    from += size;
  }
  groups.push(digits.slice(from));
  return groups.filter((group) => group !== '').join(separator);
}

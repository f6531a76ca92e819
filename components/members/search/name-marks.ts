import { nameKey } from '@/lib/values/person-name';

/** A piece of a name as it is written; `marked` is what the search words found. */
export interface NamePiece {
  text: string;
  marked: boolean;
}

/** A word as names are compared: letters and digits with the apostrophes and accents among them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'`´‘’ʻʼʽ′＇]*/gu;

/**
 * A name cut where its words begin as the search words do: `Siti Rahayu` for `SIT RAHAYU` is [Sit] ti [Rahayu].
 * `words` are name keys, as `understandSearch` gives them. The pieces joined are the name, letter by letter.
 */
export function nameMarks(name: string, words: readonly string[]): NamePiece[] {
  const pieces: NamePiece[] = [];
  let from = 0;
  for (const match of name.matchAll(WORD)) {
    const length = foundLength(match[0], words);
    if (length === 0) continue;
    add(pieces, name.slice(from, match.index), false);
    add(pieces, match[0].slice(0, length), true);
    from = match.index + length;
  }
  add(pieces, name.slice(from), false);
  return pieces;
}

/** How many characters of the word the longest fitting search word covers; 0 when none begins it. */
function foundLength(word: string, words: readonly string[]): number {
  const key = nameKey(word);
  const longest = words.reduce((best, asked) => (key.startsWith(asked) && asked.length > best ? asked.length : best), 0);
  if (longest === 0) return 0;
  // An accent or apostrophe has no place in the key: the shortest beginning whose key is long enough, grown to whole characters.
  for (let length = 1; length < word.length; length += 1) {
    if (nameKey(word.slice(0, length)).length >= longest && !/^\p{M}/u.test(word.slice(length))) return length;
  }
  return word.length;
}

function add(pieces: NamePiece[], text: string, marked: boolean): void {
  if (text !== '') pieces.push({ text, marked });
}

import { nameKey, nameWords } from '@/lib/values/person-name';

/** How a name differs from the one on record. `letters`: edits between the two, in letters. */
export interface NameChange {
  readonly kind: 'misspelling' | 'newborn_name' | 'other_name';
  readonly letters: number;
}

/** Up to this many letters are a slip of the pen; more is another name, for which the reason must be told. */
const SLIP_LETTERS = 2;
/** What stands on a newborn's record until it has a name: `BY NY SITI`, `BAYI NY. SITI`, `BAYI SITI`. */
const PLACEHOLDER = /^(BY|BAYI)( |$)/;
const LETTERS = /^\p{L}[\p{L}\p{M} .,'’-]*$/u;

/** A name as it is stored: capitals, single spaces. */
export function storedName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Whether a text can be a person's name: letters, and what Indonesian names put between them. */
export function isName(text: string): boolean {
  return LETTERS.test(text);
}

/** Whether the record has no name of its own yet. */
export function isPlaceholder(name: string): boolean {
  return PLACEHOLDER.test(nameKey(name));
}

/** Compares two stored names; null when they are the same. The same words in another order are a slip too. */
export function compareNames(before: string, after: string): NameChange | null {
  if (before === after) return null;
  const [from, to] = [nameKey(before), nameKey(after)];
  const letters = Math.max(1, from === to ? editDistance(before, after) : editDistance(from, to));
  if (isPlaceholder(before) && !isPlaceholder(after)) return { kind: 'newborn_name', letters };
  const sameWords = nameWords(from).sort().join(' ') === nameWords(to).sort().join(' ');
  return { kind: sameWords || letters <= SLIP_LETTERS ? 'misspelling' : 'other_name', letters };
}

/** Letters to add, drop, change, or swap with a neighbour to get from one text to the other (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    older = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

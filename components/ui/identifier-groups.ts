/** What identifies or reaches a person or a place: numbers, and an e-mail address. */
export type IdentifierKind = 'nik' | 'kk' | 'card' | 'va' | 'phone' | 'email' | 'code';

const MASK = /[*•]/;

/** Sizes of the groups in which people read a number aloud, counted from its end; the rest stands in front. */
const SIZES: Record<IdentifierKind, readonly number[]> = {
  nik: [4, 4, 4, 4],
  kk: [4, 4, 4, 4],
  card: [4, 4, 5],
  va: [4, 4, 4, 4],
  phone: [4, 4, 4, 4],
  email: [],
  code: [],
};

export interface IdentifierGroup {
  text: string;
  hidden: boolean;
}

/**
 * A number in groups, with `•` for what is masked. Hidden groups at the start become one: `*********2731` reads `•••• 2731`.
 * The text comes as the server masked it (`*` or `•`, with or without spaces); nothing is masked here.
 */
export function identifierGroups(value: string, kind: IdentifierKind): IdentifierGroup[] {
  const groups: IdentifierGroup[] = [];
  let rest = value.replace(/\s/g, '');
  for (const size of SIZES[kind]) {
    if (rest === '') break;
    groups.unshift(groupOf(rest.slice(-size)));
    rest = rest.slice(0, -size);
  }
  if (rest !== '') groups.unshift(groupOf(rest));
  const firstSeen = groups.findIndex((group) => !group.hidden);
  return firstSeen > 1 ? [{ text: '••••', hidden: true }, ...groups.slice(firstSeen)] : groups;
}

/** How many characters are masked. */
export function hiddenDigits(value: string): number {
  return [...value].filter((character) => MASK.test(character)).length;
}

function groupOf(text: string): IdentifierGroup {
  const shown = text.replaceAll('*', '•');
  return { text: shown, hidden: [...shown].every((character) => character === '•') };
}

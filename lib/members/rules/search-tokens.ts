import { nameKey } from '@/lib/values/person-name';

/** A run of digits or of letters. `gap` is what stands between it and the token before. */
export type Token = { readonly kind: 'number' | 'word'; readonly text: string; readonly gap: string };

const RUN = /[0-9]+|\p{L}[\p{L}\p{M}'`´‘’ʼ]*/gu;
/** English ordinals: 17th, 1st. */
const ORDINALS: ReadonlySet<string> = new Set(['ST', 'ND', 'RD', 'TH']);

/** The numbers and words of a search text, words as name keys. Everything else is a gap. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    const gap = text.slice(end, match.index);
    const run = match[0];
    const kind = /^[0-9]/.test(run) ? 'number' : 'word';
    const word = kind === 'number' ? run : nameKey(run);
    const ordinal = kind === 'word' && gap === '' && tokens.at(-1)?.kind === 'number' && ORDINALS.has(word);
    if (word !== '' && !ordinal) tokens.push({ kind, text: word, gap });
    end = match.index + run.length;
  }
  return tokens;
}

/** What people write before a number; it tells what the number is and is no name. */
const NUMBER_LABELS: Readonly<Record<string, 'nik' | 'kk' | 'card' | 'phone' | 'any'>> = {
  NIK: 'nik', KTP: 'nik', EKTP: 'nik', KK: 'kk', KELUARGA: 'kk',
  KARTU: 'any', BPJS: 'card', JKN: 'card', KIS: 'card', NOKA: 'card', CARD: 'card', PESERTA: 'card',
  HP: 'phone', TELP: 'phone', TLP: 'phone', TELEPON: 'phone', WA: 'phone', PHONE: 'phone',
  NO: 'any', NOMOR: 'any', NUMBER: 'any', VA: 'any',
};

/** What people write around a birth date. */
const DATE_LABELS: ReadonlySet<string> = new Set(['NAMA', 'LAHIR', 'TGL', 'TANGGAL', 'TTL', 'NAME', 'BORN', 'DOB', 'BIRTH', 'DATE']);

export type NumberLabel = 'nik' | 'kk' | 'card' | 'phone';

/** Whether a word is a label of a number. */
export function isNumberLabel(word: string): boolean {
  return Object.hasOwn(NUMBER_LABELS, word);
}

/** Whether a word is a label of a birth date or of a name. */
export function isDateLabel(word: string): boolean {
  return DATE_LABELS.has(word);
}

/** What the labels among the words say of the number; null when they say nothing. */
export function numberLabel(words: readonly string[]): NumberLabel | null {
  for (const word of words) {
    const label = isNumberLabel(word) ? NUMBER_LABELS[word] : undefined;
    if (label !== undefined && label !== 'any') return label;
  }
  return null;
}

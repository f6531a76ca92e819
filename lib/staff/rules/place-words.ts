/**
 * Words that whoever knows this console or its offices tries first: the institution and its programmes, its apps and desks, who works there, and what a
 * password is called. Names of the offices come from the database. Source of the kinds: ASVS 5.0 6.1.2 (organisation, products, systems, departments, roles).
 */
export const PLACE_WORDS = [
  'bpjs', 'kesehatan', 'jaminan', 'nasional', 'jkn', 'kis', 'mobilejkn', 'mobile', 'pandawa', 'viola', 'loket', 'konsol',
  'peserta', 'pengaduan', 'antrean', 'faskes', 'fktp', 'fkrtl', 'puskesmas', 'dinkes', 'dinsos', 'pemda',
  'kantor', 'cabang', 'kedeputian', 'wilayah', 'pusat', 'petugas', 'pegawai', 'frontliner', 'supervisor', 'kepala', 'auditor', 'administrator', 'admin',
  'indonesia', 'katasandi', 'sandi', 'rahasia', 'password', 'masuk',
] as const;

/** Letters that have to be left when the words of the place are taken away. Invented: two short words of one's own. */
export const OWN_LETTERS = 6;

const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/**
 * Whether a password rests on words of the place: what is left beside them, numbers and signs, is next to nothing. `B4ndar-Lampung-2026` does, `hujan di kantor
 * pos lama` does not. `offices`: names of offices; their words count each by itself.
 */
export function restsOnPlace(password: string, offices: readonly string[]): boolean {
  const plain = password.toLowerCase();
  const undone = plain.replace(/[013457@$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
  const words = [...PLACE_WORDS, ...offices.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
  return [lettersOf(plain), lettersOf(undone)].some((letters) => {
    const left = words.reduce((rest, word) => rest.replaceAll(word, ''), letters);
    return left.length < letters.length && [...left].length < OWN_LETTERS;
  });
}

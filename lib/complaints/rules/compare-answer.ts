import { nameKey, nameWords, soundKey } from '@/lib/values/person-name';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { MEMBER_FACTORS, REPORTER_FACTORS, type IdentityFactor } from './identity-check';
import { numberKey } from './number-key';

/** What is on record about the member; of a complaint without a member, what the reporter said at intake. */
export type KnownPerson =
  | {
      readonly kind: 'member';
      readonly name: string;
      readonly nik: string | null;
      readonly cardNumber: string;
      readonly familyCard: string;
      readonly birthDate: CalendarDate;
      readonly address: string;
      /** Names of district and regency: tolerated in an answer, never enough for one. */
      readonly places: readonly string[];
      readonly facilityName: string | null;
      /** The others on the family card. */
      readonly family: readonly string[];
    }
  | { readonly kind: 'reporter'; readonly name: string; /** Under which the complaint is known: ours and those of other systems. */ readonly numbers: readonly string[] };

/** Words that stand in any address, and those that stand before a house number. */
const ADDRESS_WORDS = new Set('JL JLN JALAN GG GANG NO NOMOR NUMBER BLOK KOMPLEK PERUMAHAN PERUM DESA DUSUN KEL KELURAHAN KEC KECAMATAN KAB KABUPATEN KOTA RT RW LINGKUNGAN'.split(' '));
const NEIGHBOURHOOD = /\bR\.?\s?[TW]\.?\s*\d+/gi;
/** What kind of place a facility is, by the words that people use for it. */
const FACILITY_KINDS = new Map(
  [['PUSKESMAS', 'PKM'], ['KLINIK'], ['DOKTER', 'DR', 'DRG'], ['RS', 'RSU', 'RSUD', 'RUMAHSAKIT']].flatMap((words) => words.map((word) => [word, words[0]] as const)),
);
const FACILITY_WORDS = new Set([...FACILITY_KINDS.keys(), 'PRATAMA', 'PRAKTIK', 'PRAKTEK', 'PERORANGAN', 'RUMAH', 'SAKIT', 'DI', 'POLI', 'BALAI', 'PENGOBATAN']);
const TITLES = new Set('BAPAK IBU PAK BU SDR SDRI TN NY HJ HAJI HAJJAH DR DRS IR BIN BINTI'.split(' '));

/** What can be asked of this person: only what is on record, and what an answer could tell apart. */
export function factorsOf(person: KnownPerson): IdentityFactor[] {
  if (person.kind === 'reporter') return [...REPORTER_FACTORS];
  const has: Partial<Record<IdentityFactor, boolean>> = {
    nik: person.nik !== null,
    address: streetWords(person.address, person.places).length > 0,
    facility: person.facilityName !== null,
    family_member: person.family.length > 0,
  };
  return MEMBER_FACTORS.filter((factor) => has[factor] ?? true);
}

/**
 * Whether what the person said agrees with what is on record. Numbers by all their digits, the birth date as the day it means, names and
 * addresses by their words: spelling, order, titles and what is left out do not matter, another street or another person does.
 */
export function answerAgrees(factor: IdentityFactor, answer: string, person: KnownPerson, readDate: (text: string) => CalendarDate | null): boolean {
  if (person.kind === 'reporter') {
    if (factor === 'reporter_name') return namesAgree(answer, person.name, '');
    return factor === 'complaint_number' && person.numbers.some((number) => numberAgrees(answer, number));
  }
  switch (factor) {
    case 'nik':
      return person.nik !== null && digits(answer) === person.nik;
    case 'card_number':
      return digits(answer) === person.cardNumber;
    case 'family_card':
      return digits(answer) === person.familyCard;
    case 'birth_date':
      return readDate(answer) === person.birthDate;
    case 'address':
      return addressesAgree(answer, person.address, person.places);
    case 'facility':
      return person.facilityName !== null && facilitiesAgree(answer, person.facilityName);
    case 'family_member':
      return person.family.some((name) => namesAgree(answer, name, person.name));
    case 'reporter_name':
    case 'complaint_number':
      return false;
  }
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** A number of a complaint, also without the letters in front. */
function numberAgrees(answer: string, number: string): boolean {
  const [said, known] = [numberKey(answer), numberKey(number)];
  return said.length >= 4 && (said === known || (/^\d+$/.test(said) && said === known.replace(/^PG/, '')));
}

function addressesAgree(answer: string, address: string, places: readonly string[]): boolean {
  const known = streetWords(address, places);
  const said = letterWords(answer, ADDRESS_WORDS);
  const around = places.flatMap((place) => letterWords(place, new Set()));
  const [numbers, theirs] = [houseNumbers(address), houseNumbers(answer)];
  if (theirs.length > 0 && numbers.length > 0 && !theirs.some((number) => numbers.includes(number))) return false;
  const meant = said.filter((word) => !heard(word, around) || heard(word, known));
  return mostly(known, said) && mostly(meant, known);
}

function streetWords(address: string, places: readonly string[]): string[] {
  const around = places.flatMap((place) => letterWords(place, new Set()));
  return letterWords(address, ADDRESS_WORDS).filter((word) => !around.includes(word));
}

function houseNumbers(address: string): string[] {
  return (address.replace(NEIGHBOURHOOD, ' ').replace(/\/\s*\d+/g, ' ').match(/\d+/g) ?? []).map((number) => number.replace(/^0+/, ''));
}

function facilitiesAgree(answer: string, name: string): boolean {
  const kindOf = (text: string) => nameWords(nameKey(text.replace(/rumah\s+sakit/gi, 'RS'))).map((word) => FACILITY_KINDS.get(word)).find((kind) => kind !== undefined);
  const [saidKind, knownKind] = [kindOf(answer), kindOf(name)];
  if (saidKind !== undefined && knownKind !== undefined && saidKind !== knownKind) return false;
  const [said, known] = [letterWords(answer, FACILITY_WORDS), letterWords(name, FACILITY_WORDS)];
  return mostly(known, said) && mostly(said, known);
}

/** `own` is the member's own name: what is in it proves no knowledge of another's. */
function namesAgree(answer: string, name: string, own: string): boolean {
  const [said, known] = [letterWords(answer, TITLES), letterWords(name, TITLES)];
  const mine = letterWords(own, TITLES);
  const distinct = known.filter((word) => !heard(word, mine));
  const shared = distinct.length === 0 ? known : distinct;
  return said.length > 0 && said.every((word) => heard(word, known)) && shared.some((word) => heard(word, said)) && mostly(known, said);
}

function letterWords(text: string, ignored: ReadonlySet<string>): string[] {
  return nameWords(nameKey(text)).filter((word) => word.length > 1 && /^\p{L}+$/u.test(word) && !ignored.has(word));
}

/** At least half of the words are among the others, and at least one. */
function mostly(words: readonly string[], among: readonly string[]): boolean {
  const found = words.filter((word) => heard(word, among)).length;
  return found > 0 && found * 2 >= words.length;
}

/** Is the word among the others, as it is heard on the telephone: in another spelling, or with one letter missed in a long one? */
function heard(word: string, among: readonly string[]): boolean {
  return among.some((other) => other === word || soundKey(other) === soundKey(word) || (word.length >= 5 && other.length >= 5 && oneLetterOff(word, other)));
}

function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length ? short.slice(at + 1) === long.slice(at + 1) : short.slice(at) === long.slice(at + 1);
}

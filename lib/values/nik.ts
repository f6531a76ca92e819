import type { CalendarDate } from './calendar-date';
import { bareDigits, checkDigits, countDigits, groupDigits, type LengthProblem, type WrongDigits } from './digits';
import { resolveTwoDigitYear } from './two-digit-year';

declare const brand: unique symbol;

/** A national identity number: 16 digits with a possible birth date inside. */
export type Nik = string & { readonly [brand]: 'Nik' };

export const NIK_LENGTH = 16;

export type NikProblem = LengthProblem | 'impossible_date' | 'zero_serial';

/** What a NIK says of its holder. It is lifelong, so all of it may have been overtaken: never a reason to refuse. */
export type NikFacts = {
  readonly ok: true;
  readonly nik: Nik;
  /** Regency of the first registration, written `18.71`. */
  readonly regencyCode: string;
  /** The century is a guess: the latest that is not in the future. */
  readonly birthDate: CalendarDate;
  readonly sex: 'M' | 'F';
};

export type NikCheck = NikFacts | WrongDigits<NikProblem>;

/**
 * Reads a NIK (DOMAIN "Identifiers"): province 2, regency 2, district 2, birth date DDMMYY with 40 added to the day for women,
 * serial 4. Spaces, dots and dashes are tolerated. `today` decides the century of the birth date.
 */
export function checkNik(text: string, today: CalendarDate): NikCheck {
  const checked = checkDigits(text, NIK_LENGTH);
  if (!checked.ok) return checked;
  const nik = checked.digits;
  const birth = birthOf(nik, today);
  if (birth === null) return { ok: false, problem: 'impossible_date', digits: NIK_LENGTH };
  if (nik.endsWith('0000')) return { ok: false, problem: 'zero_serial', digits: NIK_LENGTH };
  return { ok: true, nik: nik as Nik, regencyCode: `${nik.slice(0, 2)}.${nik.slice(2, 4)}`, ...birth };
}

/** The NIK of the text, or null when it cannot be one. */
export function parseNik(text: string, today: CalendarDate): Nik | null {
  const check = checkNik(text, today);
  return check.ok ? check.nik : null;
}

/** What is already certainly wrong with the beginning of a NIK; null while it can still become one, and for a whole one. */
export function checkNikWhileTyping(text: string, today: CalendarDate): WrongDigits<Exclude<NikProblem, 'too_short'>> | null {
  const digits = bareDigits(text);
  if (digits === null) return { ok: false, problem: 'not_digits', digits: countDigits(text) };
  if (digits.length > NIK_LENGTH) return { ok: false, problem: 'too_long', digits: digits.length };
  if (!dateCanStillFollow(digits, today)) return { ok: false, problem: 'impossible_date', digits: digits.length };
  if (digits.length === NIK_LENGTH && digits.endsWith('0000')) return { ok: false, problem: 'zero_serial', digits: NIK_LENGTH };
  return null;
}

export type NikDisagreement = 'birth_date' | 'sex' | 'regency';

/**
 * Where a NIK says something else than the record: warnings only (DOMAIN: the number is lifelong, people move and records are
 * corrected). Facts left out or null are not compared; the century of the birth date is not compared either, since a NIK has none.
 */
export function nikDisagreements(
  nik: NikFacts,
  record: { readonly birthDate?: CalendarDate | null; readonly sex?: 'M' | 'F' | null; readonly regencyCode?: string | null },
): NikDisagreement[] {
  const found: NikDisagreement[] = [];
  if (record.birthDate && record.birthDate.slice(2) !== nik.birthDate.slice(2)) found.push('birth_date');
  if (record.sex && record.sex !== nik.sex) found.push('sex');
  if (record.regencyCode && record.regencyCode !== nik.regencyCode) found.push('regency');
  return found;
}

/** As people read it aloud: `1871 0512 3456 0012`. */
export function formatNik(nik: string): string {
  return groupDigits(nik, [4, 4, 4]);
}

function birthOf(nik: string, today: CalendarDate): { birthDate: CalendarDate; sex: 'M' | 'F' } | null {
  const day = Number(nik.slice(6, 8));
  const sex = day > 40 ? 'F' : 'M';
  const birthDate = resolveTwoDigitYear(Number(nik.slice(10, 12)), Number(nik.slice(8, 10)), sex === 'F' ? day - 40 : day, today);
  return birthDate === null ? null : { birthDate, sex };
}

/**
 * Endings to try after 1, 2 ... 6 digits of DDMMYY; the date is impossible only when none of them makes one. January and October have
 * 31 days and 2000 is a leap year, so they stand for all months and years; after a decade every year is tried.
 */
const ENDINGS: readonly (readonly string[])[] = [
  ['010100'],
  ['00100', '10100'],
  ['0100'],
  ['100', '000'],
  ['00'],
  ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  [''],
];

function dateCanStillFollow(digits: string, today: CalendarDate): boolean {
  const typed = digits.slice(6, 12);
  const endings = ENDINGS[typed.length] ?? [];
  return endings.some((ending) => birthOf(`000000${typed}${ending}`, today) !== null);
}

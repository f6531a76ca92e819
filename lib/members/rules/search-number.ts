import type { CalendarDate } from '@/lib/values/calendar-date';
import { CARD_NUMBER_LENGTH, parseCardNumber } from '@/lib/values/card-number';
import { parseFamilyCardNumber } from '@/lib/values/family-card';
import { checkNik, checkNikWhileTyping, NIK_LENGTH } from '@/lib/values/nik';
import { checkPhone, parsePhone } from '@/lib/values/phone';
import { readVirtualAccount } from '@/lib/values/virtual-account';
import type { Expected, NumberHint, SearchIntent } from './search-intent';
import type { NumberLabel } from './search-tokens';

/** Digits of the shortest mobile number: written with 0, and with 62. */
const SHORTEST_PHONE = { local: 10, international: 11 };

export type TypedNumber = {
  readonly digits: string;
  /** A plus sign stood in front. */
  readonly plus: boolean;
  readonly label: NumberLabel | null;
  readonly unusedWords: readonly string[];
};

/** What a number means by its length and beginning: 16 digits NIK, KK or virtual account, 13 card, 0 or 62 in front a telephone. */
export function understandNumber(typed: TypedNumber, today: CalendarDate): SearchIntent {
  const { digits, unusedWords } = typed;
  if (typed.plus) return internationalPhone(typed);
  if (digits.length > NIK_LENGTH) return { kind: 'unusable', problem: 'number_too_long', digits: digits.length };
  if (digits.length === NIK_LENGTH) return sixteenDigits(typed, today);

  const phone = looksLikePhone(digits) ? parsePhone(digits) : null;
  const cardNumber = parseCardNumber(digits);
  if (cardNumber !== null && phone !== null) {
    return { kind: 'card_or_phone', cardNumber, phone, likelier: typed.label === 'card' ? 'card' : 'phone', unusedWords };
  }
  if (cardNumber !== null) {
    return { kind: 'card', cardNumber, nikMissing: digits.startsWith('0') ? null : NIK_LENGTH - CARD_NUMBER_LENGTH, unusedWords };
  }
  return phone !== null ? { kind: 'phone', phone, unusedWords } : incomplete(typed, today);
}

function sixteenDigits({ digits, label, unusedWords }: TypedNumber, today: CalendarDate): SearchIntent {
  const account = readVirtualAccount(digits);
  if (account !== null) return { kind: 'virtual_account', ...account, unusedWords };
  const familyCardNumber = parseFamilyCardNumber(digits);
  if (familyCardNumber === null) throw new Error('16 digits are a possible family card');
  const nik = checkNik(digits, today);
  return { kind: 'nik_or_kk', digits, nik, familyCardNumber, likelier: nik.ok && label !== 'kk' ? 'nik' : 'kk', unusedWords };
}

function internationalPhone({ digits, unusedWords }: TypedNumber): SearchIntent {
  const check = checkPhone(`+${digits}`);
  if (check.ok) return { kind: 'phone', phone: check.phone, unusedWords };
  const started = digits.startsWith('62') || '62'.startsWith(digits);
  const missing = SHORTEST_PHONE.international - digits.length;
  if (started && missing > 0) {
    return { kind: 'incomplete_number', digits, count: digits.length, expected: [{ as: 'phone', missing }], hint: 'keep_typing', unusedWords };
  }
  const reason = check.problem === 'not_digits' ? 'not_indonesian' : check.problem;
  return { kind: 'unusable', problem: 'phone_not_usable', reason, digits: digits.length };
}

function incomplete({ digits, unusedWords }: TypedNumber, today: CalendarDate): SearchIntent {
  const count = digits.length;
  const nik: Expected = { as: 'nik_or_kk', missing: NIK_LENGTH - count };
  const card: Expected[] = count < CARD_NUMBER_LENGTH ? [{ as: 'card', missing: CARD_NUMBER_LENGTH - count }] : [];
  const phone = expectedPhone(digits);
  // No province has a number below 11: after a leading zero a NIK or KK is expected only when the number is too long for all else.
  const [first = nik, ...others] = digits.startsWith('0') ? [...phone, ...card] : [nik, ...card, ...phone];
  return { kind: 'incomplete_number', digits, count, expected: [first, ...others], hint: hint(digits, first, today), unusedWords };
}

function hint(digits: string, first: Expected, today: CalendarDate): NumberHint {
  if (isMobileWithoutZero(digits)) return 'phone_needs_zero';
  const impossible = checkNikWhileTyping(digits, today)?.problem === 'impossible_date';
  return impossible && first.as === 'nik_or_kk' ? 'nik_impossible_date' : 'keep_typing';
}

function expectedPhone(digits: string): Expected[] {
  if (isMobileWithoutZero(digits)) return [{ as: 'phone', missing: 1 }];
  if (!looksLikePhone(digits) && !'628'.startsWith(digits)) return [];
  const missing = (digits.startsWith('6') ? SHORTEST_PHONE.international : SHORTEST_PHONE.local) - digits.length;
  return missing > 0 ? [{ as: 'phone', missing }] : [];
}

function isMobileWithoutZero(digits: string): boolean {
  return digits.startsWith('8') && parsePhone(`0${digits}`) !== null;
}

// 62 without a plus is Kalimantan Tengah in a NIK, 628 is a mobile number: that province has no regency 81 to 89.
function looksLikePhone(digits: string): boolean {
  return /^(0($|[1-9])|628)/.test(digits);
}

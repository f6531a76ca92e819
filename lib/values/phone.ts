import { bareDigits, countDigits, groupDigits, type LengthProblem, type WrongDigits } from './digits';

declare const brand: unique symbol;

/** An Indonesian telephone number: country code 62 and the number without its leading zero, digits only. */
export type Phone = string & { readonly [brand]: 'Phone' };

export type PhoneProblem = LengthProblem | 'not_indonesian';

export type PhoneCheck = { readonly ok: true; readonly phone: Phone } | WrongDigits<PhoneProblem>;

/** Digits after 62 or the leading zero: mobile numbers begin with 8, landlines with an area code 2-7 or 9. */
const MOBILE = { shortest: 9, longest: 12 };
const LANDLINE = { shortest: 8, longest: 11 };
/** Area codes of three digits with the zero; all others have four. */
const SHORT_AREA_CODES = ['021', '022', '024', '031', '061'];

/**
 * Reads `0812...`, `62812...`, `+62 812...` or a landline with its area code; brackets, spaces, dots and dashes are tolerated.
 * Another country, or neither 0 nor 62 in front, is `not_indonesian`.
 */
export function checkPhone(text: string): PhoneCheck {
  const typed = text.replace(/[()]+/g, '').trim();
  const international = typed.startsWith('+');
  const digits = bareDigits(international ? typed.slice(1) : typed);
  if (digits === null) return { ok: false, problem: 'not_digits', digits: countDigits(text) };
  const national = nationalPart(digits, international);
  if (national === null) return { ok: false, problem: digits === '' ? 'too_short' : 'not_indonesian', digits: digits.length };
  const lengths = national.startsWith('8') ? MOBILE : LANDLINE;
  if (national.length < lengths.shortest) return { ok: false, problem: 'too_short', digits: digits.length };
  if (national.length > lengths.longest) return { ok: false, problem: 'too_long', digits: digits.length };
  return { ok: true, phone: `62${national}` as Phone };
}

/** The normalised number of the text, or null when it is not an Indonesian one. */
export function parsePhone(text: string): Phone | null {
  const check = checkPhone(text);
  return check.ok ? check.phone : null;
}

/** As it is dialled at home: `0812-3456-7890`, `021-5551-234`. */
export function formatPhone(phone: Phone): string {
  const local = `0${phone.slice(2)}`;
  if (local.startsWith('08')) return groupDigits(local, [4, 4], '-');
  return groupDigits(local, [SHORT_AREA_CODES.includes(local.slice(0, 3)) ? 3 : 4, 4], '-');
}

function nationalPart(digits: string, international: boolean): string | null {
  const rest = !international && digits.startsWith('0') ? digits.slice(1) : digits.startsWith('62') ? digits.slice(2) : null;
  if (rest === null) return null;
  // People write +62 (0)812...: the zero is dropped after the country code.
  const national = digits.startsWith('62') && rest.startsWith('0') ? rest.slice(1) : rest;
  return national === '' || /^[2-9]/.test(national) ? national : null;
}

import type { CalendarDate } from '@/lib/values/calendar-date';
import type { CardNumber } from '@/lib/values/card-number';
import type { FamilyCardNumber } from '@/lib/values/family-card';
import type { NikCheck } from '@/lib/values/nik';
import type { Phone } from '@/lib/values/phone';
import type { VirtualAccountBank } from '@/lib/values/virtual-account';

/** Longest search text that is read, in characters, after trimming. */
export const SEARCH_TEXT_LIMIT = 200;
/** Fewest letters of a name that are worth a search. */
export const FEWEST_LETTERS = 2;

/** A name as it is searched: the key of `nameKey`, and its words in the order typed. */
export type SearchedName = { readonly key: string; readonly words: readonly string[] };

/** Words typed beside a number: they are not used, and the screen says so. Labels such as NIK or HP do not count. */
type BesideWords = { readonly unusedWords: readonly string[] };

/** 16 digits: both are tried, the likelier first. `nik` tells why it can or cannot be a NIK. */
export type NikOrFamilyCard = BesideWords & {
  readonly kind: 'nik_or_kk';
  readonly digits: string;
  readonly nik: NikCheck;
  readonly familyCardNumber: FamilyCardNumber;
  readonly likelier: 'nik' | 'kk';
};

/** 13 digits. `nikMissing` is how many digits a NIK would still need, when the number may be a NIK cut short; else null. */
export type CardSearch = BesideWords & { readonly kind: 'card'; readonly cardNumber: CardNumber; readonly nikMissing: number | null };

/** 13 digits that begin as a telephone number does: both are tried. */
export type CardOrPhone = BesideWords & {
  readonly kind: 'card_or_phone';
  readonly cardNumber: CardNumber;
  readonly phone: Phone;
  readonly likelier: 'card' | 'phone';
};

export type PhoneSearch = BesideWords & { readonly kind: 'phone'; readonly phone: Phone };

/** A virtual account: it holds 11 of the 13 digits of a card, and `likelyCardNumber` is the card in practice. */
export type VirtualAccountSearch = BesideWords & {
  readonly kind: 'virtual_account';
  readonly bank: VirtualAccountBank;
  readonly cardEnding: string;
  readonly likelyCardNumber: CardNumber;
};

/** A name. `note` says that digits after it are not (yet) a whole birth date and were not used. */
export type NameSearch = SearchedName & { readonly kind: 'name'; readonly note: 'date_incomplete' | null };
export type NameAndBirthDate = SearchedName & { readonly kind: 'name_and_birth_date'; readonly birthDate: CalendarDate };
export type BirthDateOnly = { readonly kind: 'birth_date_only'; readonly birthDate: CalendarDate };

/** What a number on its way may become, and with how many digits more. */
export type Expected = { readonly as: 'nik_or_kk' | 'card' | 'phone'; readonly missing: number };

/**
 * `keep_typing`: nothing is wrong yet. `nik_impossible_date`: the birth date inside is certainly impossible, so only a KK could follow.
 * `phone_needs_zero`: looks like a mobile number without its 0.
 */
export type NumberHint = 'keep_typing' | 'nik_impossible_date' | 'phone_needs_zero';

/** Fewer digits than any number has. `expected` is ordered, the likeliest first, and never empty. */
export type IncompleteNumber = BesideWords & {
  readonly kind: 'incomplete_number';
  readonly digits: string;
  readonly count: number;
  readonly expected: readonly [Expected, ...Expected[]];
  readonly hint: NumberHint;
};

export type UnusableSearch = { readonly kind: 'unusable' } & (
  | { readonly problem: 'text_too_long'; readonly length: number; readonly limit: number }
  | { readonly problem: 'too_few_letters'; readonly letters: number; readonly fewest: number }
  | { readonly problem: 'no_letters_or_digits' }
  | { readonly problem: 'masked' }
  | { readonly problem: 'number_too_long'; readonly digits: number }
  | { readonly problem: 'phone_not_usable'; readonly reason: 'not_indonesian' | 'too_short' | 'too_long'; readonly digits: number }
  /** `suggestion`: the same digits with day and month exchanged, when that is a date. */
  | { readonly problem: 'impossible_date'; readonly typed: string; readonly suggestion: CalendarDate | null }
  | { readonly problem: 'future_date'; readonly date: CalendarDate }
  | { readonly problem: 'two_dates' }
  | { readonly problem: 'digits_not_understood'; readonly typed: string }
);

/** What the text in the search box means. */
export type SearchIntent =
  | { readonly kind: 'empty' }
  | NikOrFamilyCard
  | CardSearch
  | CardOrPhone
  | PhoneSearch
  | VirtualAccountSearch
  | NameSearch
  | NameAndBirthDate
  | BirthDateOnly
  | IncompleteNumber
  | UnusableSearch;

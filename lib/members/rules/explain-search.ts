import type { IncompleteNumber, NikOrFamilyCard, SearchIntent, UnusableSearch } from './search-intent';

/** Keys under the namespace `members`, section `search`. */
type SearchTextKey =
  | 'empty' | 'nik' | 'kk' | 'kkImpossibleDate' | 'kkZeroSerial' | 'card' | 'cardOrNik' | 'cardOrPhone' | 'phone' | 'virtualAccount'
  | 'name' | 'nameDateIncomplete' | 'nameAndBirthDate' | 'birthDateOnly'
  | 'numberIncomplete' | 'cardIncomplete' | 'phoneIncomplete' | 'nikImpossibleDate' | 'phoneNeedsZero'
  | 'textTooLong' | 'tooFewLetters' | 'noLettersOrDigits' | 'masked' | 'numberTooLong' | 'phoneNotIndonesian' | 'phoneTooShort' | 'phoneTooLong'
  | 'impossibleDate' | 'impossibleDateSwapped' | 'futureDate' | 'twoDates' | 'digitsNotUnderstood';

/**
 * How a search was understood, in words: a sentence and what to do next, as keys under the namespace `members`. Arguments whose name
 * ends in `Date` are a CalendarDate that the screen formats first. `info` is no complaint; `warning` has to be mended before a search.
 */
export interface SearchExplanation {
  readonly messageKey: `search.${SearchTextKey}.text`;
  readonly nextStepKey: `search.${SearchTextKey}.next`;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'info' | 'warning';
}

/** What to say under the search box for an intent; the same function for typing and for an empty result. */
export function explainSearch(intent: SearchIntent): SearchExplanation {
  switch (intent.kind) {
    case 'empty':
      return info('empty');
    case 'nik_or_kk':
      return info(nikOrFamilyCardKey(intent));
    case 'card':
      return intent.nikMissing === null ? info('card') : info('cardOrNik', { missing: intent.nikMissing });
    case 'card_or_phone':
      return info('cardOrPhone');
    case 'phone':
      return info('phone');
    case 'virtual_account':
      return info('virtualAccount', { bank: intent.bank });
    case 'name':
      return info(intent.note === 'date_incomplete' ? 'nameDateIncomplete' : 'name');
    case 'name_and_birth_date':
      return info('nameAndBirthDate', { birthDate: intent.birthDate });
    case 'birth_date_only':
      return info('birthDateOnly', { birthDate: intent.birthDate });
    case 'incomplete_number':
      return incompleteNumber(intent);
    case 'unusable':
      return unusable(intent);
  }
}

function nikOrFamilyCardKey({ nik, likelier }: NikOrFamilyCard): SearchTextKey {
  if (nik.ok) return likelier;
  return nik.problem === 'zero_serial' ? 'kkZeroSerial' : 'kkImpossibleDate';
}

const INCOMPLETE = { nik_or_kk: 'numberIncomplete', card: 'cardIncomplete', phone: 'phoneIncomplete' } as const;

function incompleteNumber({ count, expected, hint }: IncompleteNumber): SearchExplanation {
  const [{ as, missing }] = expected;
  if (hint === 'nik_impossible_date') return warning('nikImpossibleDate', { missing });
  if (hint === 'phone_needs_zero') return warning('phoneNeedsZero', { count, missing });
  return info(INCOMPLETE[as], { count, missing });
}

const PHONE_PROBLEMS = { not_indonesian: 'phoneNotIndonesian', too_short: 'phoneTooShort', too_long: 'phoneTooLong' } as const;

function unusable(intent: UnusableSearch): SearchExplanation {
  switch (intent.problem) {
    case 'text_too_long':
      return warning('textTooLong', { length: intent.length, limit: intent.limit });
    case 'too_few_letters':
      return warning('tooFewLetters', { fewest: intent.fewest });
    case 'no_letters_or_digits':
      return warning('noLettersOrDigits');
    case 'masked':
      return warning('masked');
    case 'number_too_long':
      return warning('numberTooLong', { digits: intent.digits });
    case 'phone_not_usable':
      return warning(PHONE_PROBLEMS[intent.reason], intent.reason === 'not_indonesian' ? {} : { digits: intent.digits });
    case 'impossible_date':
      return intent.suggestion === null
        ? warning('impossibleDate', { typed: intent.typed })
        : warning('impossibleDateSwapped', { typed: intent.typed, suggestedDate: intent.suggestion });
    case 'future_date':
      return warning('futureDate', { futureDate: intent.date });
    case 'two_dates':
      return warning('twoDates');
    case 'digits_not_understood':
      return warning('digitsNotUnderstood', { typed: intent.typed });
  }
}

function explain(severity: 'info' | 'warning', key: SearchTextKey, params: SearchExplanation['params']): SearchExplanation {
  return { messageKey: `search.${key}.text`, nextStepKey: `search.${key}.next`, params, severity };
}

function info(key: SearchTextKey, params: SearchExplanation['params'] = {}): SearchExplanation {
  return explain('info', key, params);
}

function warning(key: SearchTextKey, params: SearchExplanation['params'] = {}): SearchExplanation {
  return explain('warning', key, params);
}

import type { CalendarDate } from '@/lib/values/calendar-date';
import { isMasked } from '@/lib/values/mask';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { findDates, type WrittenDate } from './search-date';
import { FEWEST_LETTERS, SEARCH_TEXT_LIMIT, type SearchIntent } from './search-intent';
import { type TypedNumber, understandNumber } from './search-number';
import { isDateLabel, isNumberLabel, numberLabel, type Token, tokenise } from './search-tokens';

/** More digits than a birth date has: whatever stands beside them, they are a number. */
const LONGEST_DATE = 8;

/**
 * What the text of the one search box means: a number, a name, a name with a birth date, or why it cannot be searched. Day comes before
 * month. Never throws, reads `SEARCH_TEXT_LIMIT` characters at the most. `today` resolves two-digit years and refuses later dates.
 */
export function understandSearch(text: string, today: CalendarDate): SearchIntent {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (trimmed.length > SEARCH_TEXT_LIMIT) return { kind: 'unusable', problem: 'text_too_long', length: trimmed.length, limit: SEARCH_TEXT_LIMIT };
  const normal = trimmed.normalize('NFKC');
  const tokens = tokenise(normal);
  const digits = tokens.filter((token) => token.kind === 'number');
  const words = wordsOf(tokens);
  if (isMasked(trimmed) && (digits.length > 0 || words.length === 0)) return { kind: 'unusable', problem: 'masked' };
  if (tokens.length === 0) return { kind: 'unusable', problem: 'no_letters_or_digits' };
  if (digits.length === 0) return nameIntent(words, null);
  return understandDigits(tokens, digits, today);
}

function understandDigits(tokens: readonly Token[], digits: readonly Token[], today: CalendarDate): SearchIntent {
  const words = wordsOf(tokens);
  const joined = digits.map((token) => token.text).join('');
  const typed = {
    digits: joined,
    plus: digits[0]?.gap.endsWith('+') ?? false,
    label: numberLabel(words),
    unusedWords: words.filter((word) => !isNumberLabel(word)),
  };
  const labelled = words.some(isNumberLabel);
  if (typed.plus || (labelled && typed.unusedWords.length === 0)) return understandNumber(typed, today);

  const dates = findDates(tokens, today);
  const dated = new Set(dates.flatMap((date) => tokens.slice(date.at, date.at + date.size)));
  const others = digits.filter((token) => !dated.has(token)).map((token) => token.text);
  const certain = dates.some(isCertain);
  if (others.length === 0 && (words.length > 0 || dates.every((date) => standsAlone(date, today))) && (joined.length <= LONGEST_DATE || certain)) {
    return dateIntent(dates, wordsOf(tokens.filter((token) => !dated.has(token))), today);
  }
  if (words.length > 0 && (certain || (dates.length > 0 && joined.length <= LONGEST_DATE))) return besideDate({ ...typed, digits: others.join('') }, others.join(' '), today);
  if (joined.length > LONGEST_DATE || words.length === 0) return understandNumber(typed, today);
  return nameIntent(words, 'date_incomplete');
}

// Pasted from a form: name, birth date and a number. A whole number says more than the rest.
function besideDate(number: TypedNumber, typed: string, today: CalendarDate): SearchIntent {
  const intent = understandNumber(number, today);
  const whole = intent.kind !== 'incomplete_number' && intent.kind !== 'unusable';
  return whole ? intent : { kind: 'unusable', problem: 'digits_not_understood', typed };
}

function dateIntent(dates: readonly WrittenDate[], words: readonly string[], today: CalendarDate): SearchIntent {
  const [written, ...more] = dates;
  if (written === undefined || more.length > 0) return { kind: 'unusable', problem: 'two_dates' };
  const { date, typed, suggestion } = written;
  if (date === null) return { kind: 'unusable', problem: 'impossible_date', typed, suggestion };
  if (date > today) return { kind: 'unusable', problem: 'future_date', date };
  const named = words.filter((word) => !isDateLabel(word));
  if (named.length === 0) return { kind: 'birth_date_only', birthDate: date };
  const name = nameIntent(named, null);
  return name.kind === 'name' ? { kind: 'name_and_birth_date', key: name.key, words: name.words, birthDate: date } : name;
}

function nameIntent(words: readonly string[], note: 'date_incomplete' | null): SearchIntent {
  const key = words.join(' ');
  const letters = [...key.replaceAll(' ', '')].length;
  if (letters < FEWEST_LETTERS) return { kind: 'unusable', problem: 'too_few_letters', letters, fewest: FEWEST_LETTERS };
  return { kind: 'name', key, words, note };
}

/** Whether digits without any word are a date rather than the beginning of a number. */
function standsAlone({ shape, date, gaps, fourDigitYear }: WrittenDate, today: CalendarDate): boolean {
  if (shape === 'named') return true;
  if (shape === 'six') return false;
  // 11012041 is no birth date: it is half of a NIK.
  if (shape === 'eight') return date !== null && date <= today;
  const spaced = gaps.trim() === '';
  return gaps.includes('/') || (fourDigitYear ? !spaced || date !== null : !spaced && date !== null);
}

// Digits in groups, like a telephone number, can look like two dates: only a slash, a month's name or a full year says that they are.
function isCertain({ shape, gaps, fourDigitYear }: WrittenDate): boolean {
  return shape === 'named' || gaps.includes('/') || (shape === 'separated' && fourDigitYear);
}

function wordsOf(tokens: readonly Token[]): string[] {
  return nameWords(nameKey(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : [])).join(' ')));
}

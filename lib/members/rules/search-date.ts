import { type CalendarDate, dateOfParts } from '@/lib/values/calendar-date';
import { resolveTwoDigitYear } from '@/lib/values/two-digit-year';
import type { Token } from './search-tokens';

/** Names of months in Indonesian and English with their usual abbreviations and older spellings. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'JANUARI JANUARY JAN',
    'FEBRUARI FEBRUARY PEBRUARI FEB PEB',
    'MARET MARCH MAR MRT',
    'APRIL APR',
    'MEI MAY',
    'JUNI JUNE JUN',
    'JULI JULY JUL',
    'AGUSTUS AUGUST AGU AGT AGS AGUST AGUS AUG',
    'SEPTEMBER SEPT SEP',
    'OKTOBER OCTOBER OKT OCT',
    'NOVEMBER NOPEMBER NOV NOP',
    'DESEMBER DECEMBER DES DEC',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
/** Names of people that are months too: before a number they are people (`agus 17 8 1985`), after one they are months. */
const PEOPLE: ReadonlySet<string> = new Set(['AGUS']);

const BETWEEN_PARTS = /^[\s\-/.,'’:\u2010-\u2015]{0,3}$/;
const YEAR_AND_MONTH = /^(19|20)\d\d(0[1-9]|1[0-2])$/;
const YEAR = /^(1[89]|2[01])\d\d$/;

/** How a date was written: `separated` 17-8-1985, `named` 17 Agustus 1985, `eight` 17081985 or 19850817, `six` 170885. */
export type DateShape = 'separated' | 'named' | 'eight' | 'six';

/** A piece of text that is written like a date, whether or not there is such a day. */
export type WrittenDate = {
  readonly shape: DateShape;
  /** Index of the first token, and how many belong to it. */
  readonly at: number;
  readonly size: number;
  readonly typed: string;
  readonly fourDigitYear: boolean;
  /** What stands between the parts: a `/` is never part of a number, spaces often are. */
  readonly gaps: string;
  readonly date: CalendarDate | null;
  /** Day and month exchanged, when only that is a date: the American order. */
  readonly suggestion: CalendarDate | null;
};

type Parts = { readonly day: number; readonly month: number; readonly year: string };

/** Every date written among the tokens, from the left, none sharing a token. Day first unless the year comes first. */
export function findDates(tokens: readonly Token[], today: CalendarDate): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at, today);
    if (date !== null) found.push(date);
    at += date?.size ?? 1;
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number, today: CalendarDate): WrittenDate | null {
  const three = tokens.slice(at, at + 3);
  const [a, b, c] = three;
  if (a === undefined) return null;
  if (b !== undefined && c !== undefined && BETWEEN_PARTS.test(b.gap) && BETWEEN_PARTS.test(c.gap)) {
    const numeric = b.kind === 'number';
    const parts = a.kind === 'number' && numeric && c.kind === 'number' ? numericParts(a.text, b.text, c.text) : namedParts(a, b, c);
    if (parts !== null && !isYearBegun(parts, today)) return written(numeric && a.kind === 'number' ? 'separated' : 'named', three, at, parts, today);
  }
  if (a.kind !== 'number') return null;
  if (a.text.length === 8) {
    const parts = eightDigitParts(a.text);
    return parts === null ? null : written('eight', [a], at, parts, today);
  }
  if (a.text.length !== 6 || isYearBegun(dayFirst(a.text), today)) return null;
  const six = written('six', [a], at, dayFirst(a.text), today);
  // 198508 is no date yet, but the beginning of 19850817.
  return six.date === null && YEAR_AND_MONTH.test(a.text) ? null : six;
}

function written(shape: DateShape, tokens: readonly Token[], at: number, parts: Parts, today: CalendarDate): WrittenDate {
  const { day, month, year } = parts;
  const date = resolve(year, month, day, today);
  const swapped = date === null ? resolve(year, day, month, today) : null;
  const gaps = tokens.slice(1).map((token) => token.gap);
  return {
    shape,
    at,
    size: tokens.length,
    typed: tokens.map((token, index) => (index === 0 ? token.text : token.gap + token.text)).join(''),
    fourDigitYear: year.length === 4,
    gaps: gaps.join(''),
    date,
    suggestion: swapped !== null && swapped <= today ? swapped : null,
  };
}

function resolve(year: string, month: number, day: number, today: CalendarDate): CalendarDate | null {
  return year.length === 4 ? dateOfParts(Number(year), month, day) : resolveTwoDigitYear(Number(year), month, day, today);
}

// While 29-2-1984 is typed it reads 29-2-19 for a moment: no such day, and no mistake either.
function isYearBegun({ day, month, year }: Parts, today: CalendarDate): boolean {
  return (year === '19' || year === '20') && resolve(year, month, day, today) === null && dateOfParts(2000, month, day) !== null;
}

function numericParts(a: string, b: string, c: string): Parts | null {
  if (b.length > 2) return null;
  if (YEAR.test(a)) return isDayLast(c) ? { day: Number(c), month: Number(b), year: a } : null;
  if (a.length <= 2 && (c.length === 2 || YEAR.test(c))) return { day: Number(a), month: Number(b), year: c };
  return null;
}

function namedParts(a: Token, b: Token, c: Token): Parts | null {
  if (c.kind !== 'number') return null;
  // 17 Agustus 1985, 17-agu-85, 1985 Agustus 17
  if (a.kind === 'number' && b.kind === 'word') {
    const month = MONTHS.get(b.text);
    if (month === undefined) return null;
    if (YEAR.test(a.text)) return isDayLast(c.text) ? { day: Number(c.text), month, year: a.text } : null;
    return a.text.length <= 2 && (c.text.length === 2 || YEAR.test(c.text)) ? { day: Number(a.text), month, year: c.text } : null;
  }
  // August 17, 1985
  if (a.kind === 'word' && b.kind === 'number' && b.text.length <= 2 && YEAR.test(c.text) && !PEOPLE.has(a.text)) {
    const month = MONTHS.get(a.text);
    return month === undefined ? null : { day: Number(b.text), month, year: c.text };
  }
  return null;
}

// While 1985-08-05 is typed it reads 1985-08-0 for a moment.
function isDayLast(text: string): boolean {
  return text.length <= 2 && text !== '0';
}

// 19850817 cannot be read day first, since no month is called 85; 17081985 cannot be read year first.
function eightDigitParts(text: string): Parts | null {
  if (YEAR.test(text.slice(4))) return dayFirst(text);
  return YEAR.test(text.slice(0, 4)) ? { day: Number(text.slice(6)), month: Number(text.slice(4, 6)), year: text.slice(0, 4) } : null;
}

function dayFirst(text: string): Parts {
  return { day: Number(text.slice(0, 2)), month: Number(text.slice(2, 4)), year: text.slice(4) };
}

import { SEGMENTS, type Segment } from '@/lib/members/model';
import english from '@/lib/messages/en/adoption.json';
import englishMembers from '@/lib/messages/en/members.json';
import indonesian from '@/lib/messages/id/adoption.json';
import indonesianMembers from '@/lib/messages/id/members.json';
import { dateOfParts, parseCalendarDate, yearMonth, type CalendarDate } from '@/lib/values/calendar-date';
import { AGE_BANDS, TRANSACTION_TYPES, type AdoptionKind, type AgeBand, type Figures, type Month } from '../model';
import { lastDay } from '../rules/month';
import { ADOPTION_COLUMNS, ADOPTION_HEADERS, KIND_COLUMNS, type AdoptionCells, type AdoptionColumn } from './import-columns';

export interface ImportProblem {
  column: AdoptionColumn;
  code: string;
}

/** A row as it was read; whose it is and whether its numbers are sound is found out later. */
export type ReadFigures = {
  /** What stands in the column of the branch; null for none. */
  branch: string | null;
  /** Null when no day can be read. */
  month: Month | null;
  /** The day that the row names; null when it names a month alone. */
  asOf: CalendarDate | null;
  source: string;
} & ({ figures: Figures } | { problems: ImportProblem[] });

/** More people than any branch has: a number above is a slip of the keyboard. */
const MOST = 300_000_000;

/** The column of each header; null for one that is not known. */
export function adoptionColumns(headers: readonly string[]): (AdoptionColumn | null)[] {
  return headers.map((header) => ADOPTION_COLUMNS.find((column) => ADOPTION_HEADERS[column].some((name) => bare(name) === bare(header))) ?? null);
}

/** What kind of file has these columns: it is told by the columns that only this kind has. Null when by none of them. */
export function kindOf(columns: readonly (AdoptionColumn | null)[]): AdoptionKind | null {
  if (columns.includes('inhabitants')) return 'population';
  if (columns.includes('type') || columns.includes('count')) return 'transactions';
  return columns.includes('users') || columns.includes('segment') ? 'users' : null;
}

/** Columns that the kind has to have and that are not there. */
export function missingColumns(kind: AdoptionKind, columns: readonly (AdoptionColumn | null)[]): AdoptionColumn[] {
  return KIND_COLUMNS[kind].needed.filter((column) => !columns.includes(column));
}

/** Whether files of the kind have the column at all. */
export function hasColumn(kind: AdoptionKind, column: AdoptionColumn): boolean {
  return ([...KIND_COLUMNS[kind].needed, ...KIND_COLUMNS[kind].optional] as AdoptionColumn[]).includes(column);
}

/** Reads one row: words become keys, texts numbers and days. */
export function readFigures(kind: AdoptionKind, cells: AdoptionCells): ReadFigures {
  const problems: ImportProblem[] = [];
  const cell = (column: AdoptionColumn) => (cells[column] ?? '').trim().replace(/^'(?=[=+\-@0-9])/, '');
  // Null stands where nothing could be read: then there is a problem, and the row is not made.
  function read<T>(column: AdoptionColumn, parse: (text: string) => T | null, code: string): T {
    const text = cell(column);
    const value = text === '' ? null : parse(text);
    if (value === null) problems.push({ column, code: text === '' ? 'required' : code });
    return value as T;
  }
  const number = (column: AdoptionColumn) => read<number>(column, readCount, 'invalid_count');
  const ageBand = () => {
    const band = cell('ageBand') === '' ? 'all' : read('ageBand', ageBandOf, 'not_in_list');
    return band === 'all' ? null : band;
  };
  const figuresOf = (): Figures => {
    switch (kind) {
      case 'users':
        return { kind, segment: read('segment', segmentOf, 'not_in_list'), ageBand: ageBand(), users: number('users'), members: cell('members') === '' ? null : number('members') };
      case 'transactions':
        return { kind, type: read('type', (text) => keyOf(text, TRANSACTION_TYPES, ({ types }) => types), 'not_in_list'), count: number('count') };
      case 'population':
        return { kind, inhabitants: number('inhabitants'), members: number('members') };
    }
  };
  const figures = figuresOf();
  const day = read<ReadDay | null>('asOf', readDay, 'not_a_date');
  const place = { month: day?.month ?? null, asOf: day?.asOf ?? null, branch: cell('branch') || null, source: cell('source').slice(0, 120) };
  return { ...place, ...(problems.length > 0 ? { problems } : { figures }) };
}

/** `6.037`, `6,037` and `6037` are one count; a sign, a fraction and a power are none. */
function readCount(text: string): number | null {
  const digits = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$/.test(text) ? text.replace(/[.,]/g, '') : text;
  if (!/^\d{1,12}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= MOST ? count : null;
}

const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;

interface ReadDay {
  month: Month;
  asOf: CalendarDate | null;
}

/** `2018-12-31`, `31/12/2018`, a workbook's date, or a month: `2018-12`, `12/2018`. */
function readDay(text: string): ReadDay | null {
  const plain = text.replace(/[ T]00:00(:00)?$/, '');
  const dayFirst = DAY_FIRST.exec(plain);
  const asOf = dayFirst ? dateOfParts(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : parseCalendarDate(plain);
  if (asOf !== null) return { month: yearMonth(asOf), asOf };
  const monthFirst = MONTH_FIRST.exec(plain);
  const month = monthFirst ? `${monthFirst[2]}-${(monthFirst[1] ?? '').padStart(2, '0')}` : plain;
  return /^\d{4}-\d{2}$/.test(month) && parseCalendarDate(`${month}-01`) !== null ? { month, asOf: null } : null;
}

/** The day of a row that names a month alone: the month's last, or today while it runs. */
export function dayOf({ month, asOf }: ReadDay, today: CalendarDate): CalendarDate {
  if (asOf !== null) return asOf;
  const last = lastDay(month);
  return yearMonth(today) === month && today < last ? today : last;
}

/** What else the segments are called. */
const SEGMENT_WORDS: Record<string, Segment> = { 'pbi apbn': 'PBI_JK', pbi: 'PBI_JK', 'pbi pemda': 'PBI_APBD', 'pbpu pemda': 'PBI_APBD', 'bukan pekerja': 'BP' };

function segmentOf(text: string): Segment | null {
  return SEGMENTS.find((segment) => [segment, indonesianMembers.segment[segment], englishMembers.segment[segment]].some((name) => bare(name) === bare(text))) ?? SEGMENT_WORDS[bare(text)] ?? null;
}

/** Numbers by which a band is written, without what stands between them. */
const BAND_WORDS: Record<string, AgeBand | 'all'> = { '0 17': 'under_18', '18': 'under_18', '60': 'over_60', '61': 'over_60', semua: 'all', 'semua usia': 'all', all: 'all' };

function ageBandOf(text: string): AgeBand | 'all' | null {
  return BAND_WORDS[bare(text)] ?? keyOf(text, AGE_BANDS, ({ ages }) => ages);
}

type Words = typeof indonesian;

/** The key that a text names: the key itself, or its words in either language. */
function keyOf<Key extends string>(text: string, keys: readonly Key[], words: (all: Words) => Record<Key, string>): Key | null {
  return keys.find((key) => [key, words(indonesian)[key], words(english)[key]].some((name) => bare(name) === bare(text))) ?? null;
}

/** A word as it is compared: small letters and digits, one space between. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

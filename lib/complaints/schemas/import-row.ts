import english from '@/lib/messages/en/complaint-rules.json';
import indonesian from '@/lib/messages/id/complaint-rules.json';
import { CATEGORIES, CATEGORY_KEYS, CHANNELS, LEVELS, REPORTER_RELATIONS, type Category } from '../model';
import { ImportRow, type ImportRowInput } from './import';
import { IMPORT_COLUMNS, IMPORT_HEADERS, NEEDED_COLUMNS, type ImportCells, type ImportColumn } from './import-columns';

export interface ImportProblem {
  column: ImportColumn;
  code: string;
}

/** Minutes east of UTC, by which an instant without a zone is read. */
export type ZoneOffset = number;

/** What people write for the relation; the other words are those of the screens. */
const RELATION_WORDS: Record<string, (typeof REPORTER_RELATIONS)[number]> = {
  'diri sendiri': 'self', sendiri: 'self', peserta: 'self', member: 'self', keluarga: 'family', 'orang lain': 'other', lainnya: 'other',
};

/** The column of each header; null for one that is not known. Headers may be those of the template or the fields' names. */
export function importColumns(headers: readonly string[]): (ImportColumn | null)[] {
  return headers.map((header) => IMPORT_COLUMNS.find((column) => [IMPORT_HEADERS[column], column].some((name) => bare(name) === bare(header))) ?? null);
}

/** Columns that have to be there and are not. */
export function missingColumns(columns: readonly (ImportColumn | null)[]): ImportColumn[] {
  return NEEDED_COLUMNS.filter((column) => !columns.includes(column));
}

/** Reads one row: words become keys, instants get the office's zone, numbers what a spreadsheet took from them. */
export function readImportRow(cells: ImportCells, offset: ZoneOffset, { classified }: { classified: boolean }): { input: ImportRowInput } | { problems: ImportProblem[] } {
  const cell = (column: ImportColumn) => {
    const text = (cells[column] ?? '').trim().replace(/^'(?=[=+\-@0-9])/, '');
    return text === '' ? undefined : text;
  };
  const cut = (['nik', 'cardNumber'] as const).filter((column) => /^\d([.,]\d+)?E\+?\d+$/i.test(cell(column) ?? ''));
  if (cut.length > 0) return { problems: cut.map((column) => ({ column, code: 'number_cut' })) };
  const category = keyOf(cell('category'), CATEGORY_KEYS, ({ categories }) => categories);
  const nik = cell('nik')?.replace(/[\s.-]/g, '');
  const card = cell('cardNumber')?.replace(/[\s.-]/g, '');
  const numbers = (['sp4n', 'sipp'] as const).flatMap((column) => {
    const number = cell(column);
    return number === undefined ? [] : [{ system: column === 'sp4n' ? 'sp4n_lapor' : 'sipp', number }];
  });
  const raw = {
    sourceNumber: cell('sourceNumber'),
    channel: keyOf(cell('channel'), CHANNELS, ({ channels }) => channels),
    receivedAt: instantOf(cell('receivedAt'), offset),
    reporter: { name: cell('reporterName'), phone: phoneOf(cell('reporterPhone')), relation: relationOf(cell('reporterRelation')) },
    // A spreadsheet takes the zeros in front of a card number.
    member: nik === undefined && card === undefined ? undefined : { nik, cardNumber: card !== undefined && /^\d{9,12}$/.test(card) ? card.padStart(13, '0') : card },
    subject: cell('subject'),
    description: cell('description'),
    level: keyOf(cell('level'), LEVELS, ({ levels }) => levels),
    category,
    detail: detailOf(cell('detail'), category),
    facilityCode: cell('facilityCode')?.toUpperCase(),
    regencyCode: cell('regencyCode')?.replace(/^(\d{2})(\d{2})$/, '$1.$2'),
    numbers,
  };
  const read = ImportRow.safeParse(raw);
  const problems = read.success ? [] : problemsOf(read.error.issues, numbers).map(({ column, code }) => ({ column, code: code === 'not_in_list' && cell(column) === undefined ? 'required' : code }));
  if (classified) {
    for (const column of ['level', 'category', 'detail'] as const) if (raw[column] === undefined && !problems.some((problem) => problem.column === column)) problems.push({ column, code: 'required' });
  }
  return read.success && problems.length === 0 ? { input: read.data } : { problems };
}

type Words = typeof indonesian;

/** The key that a text names: the key itself, or its words in either language; the text as it is when it names none. */
function keyOf<Key extends string>(text: string | undefined, keys: readonly Key[], words: (all: Words) => Record<Key, string>): string | undefined {
  if (text === undefined) return undefined;
  return keys.find((key) => [key, words(indonesian)[key], words(english)[key]].some((name) => bare(name) === bare(text))) ?? text;
}

function detailOf(text: string | undefined, category: string | undefined): string | undefined {
  const known = CATEGORY_KEYS.find((key) => key === category);
  if (known === undefined) return text;
  const details = CATEGORIES[known] as readonly string[];
  return keyOf(text, details, ({ details: all }) => (all as Record<Category, Record<string, string>>)[known]);
}

function relationOf(text: string | undefined): string | undefined {
  return text === undefined ? 'other' : (RELATION_WORDS[bare(text)] ?? keyOf(text, REPORTER_RELATIONS, () => ({ self: 'self', family: 'family', other: 'other' })));
}

/** A spreadsheet takes the zero in front of a telephone number. */
function phoneOf(text: string | undefined): string | undefined {
  return text !== undefined && /^8\d{8,11}$/.test(text) ? `0${text}` : text;
}

const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?)?$/;

/** `20/11/2026 09.30` and `2026-11-20 09:30` in the office's zone; with an offset as it stands. A day alone begins at midnight. */
function instantOf(text: string | undefined, offset: ZoneOffset): string | undefined {
  if (text === undefined) return undefined;
  const dayFirst = DAY_FIRST.exec(text);
  const [, year, month, day, hour = '0', minute = '00'] = dayFirst ? ['', dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4], dayFirst[5]] : (YEAR_FIRST.exec(text) ?? []);
  if (year === undefined || month === undefined || day === undefined) return text;
  const two = (part: string | number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

const COLUMN_OF: Record<string, ImportColumn> = {
  'reporter.name': 'reporterName', 'reporter.phone': 'reporterPhone', 'reporter.relation': 'reporterRelation', 'member.nik': 'nik', 'member.cardNumber': 'cardNumber',
};

function problemsOf(issues: readonly { path: PropertyKey[]; code: string; message: string }[], numbers: readonly { system: string }[]): ImportProblem[] {
  const found = new Map<ImportColumn, string>();
  for (const { path, code, message } of issues) {
    const name = path.join('.');
    const column = COLUMN_OF[name] ?? IMPORT_COLUMNS.find((known) => known === path[0]) ?? (numbers[Number(path[1])]?.system === 'sp4n_lapor' ? 'sp4n' : 'sipp');
    if (!found.has(column)) found.set(column, /^[a-z][a-z_]*$/.test(message) ? message : (CODES[code] ?? 'invalid_format'));
  }
  return [...found].map(([column, code]) => ({ column, code }));
}

const CODES: Record<string, string> = { too_small: 'too_short', too_big: 'too_long', invalid_type: 'required', invalid_value: 'not_in_list' };

/** A word as it is compared: small letters and digits, one space between. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

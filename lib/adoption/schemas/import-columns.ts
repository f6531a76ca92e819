import type { AdoptionKind } from '../model';

export const ADOPTION_MAX_ROWS = 5_000;
export const ADOPTION_MAX_BYTES = 2 * 1024 * 1024;

/** Columns of the files, with the header of the template first and the other names that are understood. Table 1 of the publication has the English ones. */
export const ADOPTION_HEADERS = {
  segment: ['Segmen', 'segment'],
  ageBand: ['Kelompok usia', 'age_band'],
  users: ['Pengguna', 'app_users', 'users'],
  type: ['Jenis transaksi', 'type', 'transaction_type'],
  count: ['Jumlah', 'count', 'transactions'],
  inhabitants: ['Penduduk', 'inhabitants'],
  members: ['Peserta', 'members'],
  asOf: ['Tanggal', 'as_of', 'Bulan', 'period', 'month'],
  branch: ['Kantor cabang', 'branch', 'Cabang'],
  source: ['Sumber', 'source'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type AdoptionColumn = keyof typeof ADOPTION_HEADERS;
export const ADOPTION_COLUMNS = Object.keys(ADOPTION_HEADERS) as AdoptionColumn[];

/** What each kind of file has: the columns that must be there, and those that may be. */
export const KIND_COLUMNS = {
  users: { needed: ['segment', 'users', 'asOf'], optional: ['ageBand', 'members', 'branch', 'source'] },
  transactions: { needed: ['type', 'count', 'asOf'], optional: ['branch', 'source'] },
  population: { needed: ['inhabitants', 'members', 'asOf'], optional: ['branch', 'source'] },
} as const satisfies Record<AdoptionKind, { needed: readonly AdoptionColumn[]; optional: readonly AdoptionColumn[] }>;

/** The cells of one row by column, as they stand in the file. */
export type AdoptionCells = Partial<Record<AdoptionColumn, string>>;

/** The columns of a kind's template, in the order in which they are filled in. */
export function templateColumns(kind: AdoptionKind): AdoptionColumn[] {
  const { needed, optional } = KIND_COLUMNS[kind];
  return ADOPTION_COLUMNS.filter((column) => ([...needed, ...optional] as AdoptionColumn[]).includes(column));
}

import * as z from 'zod';
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

const branchId = z.string().regex(/^[a-z]{2,8}$/);
const file = { fileName: z.string().trim().min(1).max(200), content: z.instanceof(Uint8Array) };
/** A form has texts alone: an empty one is no branch. */
const branchText = z.union([z.literal(''), branchId]).default('').transform((text) => text || null);

/** A file to look at. `branchId`: whose the rows without a branch are. */
export const PreviewAdoption = z.object({ ...file, branchId: branchText });
/** The same file to be taken. `seen`: the imports, separated by commas, that the preview said would be replaced. */
export const ImportAdoption = z.object({
  ...file,
  branchId: branchText,
  seen: z.string().max(40_000).default('').transform((text) => (text === '' ? [] : text.split(','))).pipe(z.array(z.uuid()).max(1_000)),
});
export type ImportAdoptionInput = z.infer<typeof ImportAdoption>;

export const OpenAdoptionImport = z.object({});
/** Live imports to take away; what they had replaced comes back. */
export const WithdrawImports = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
/** An import that is not live any more and shall be so again. */
export const RestoreImport = z.object({ id: z.uuid() });
/** Imports of a branch (null: all in the scope), the newest first. */
export const ListImports = z.object({
  branchId: branchId.nullable().default(null),
  after: z.object({ importedAt: z.iso.datetime({ offset: true }), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});

/** The columns of a kind's template, in the order in which they are filled in. */
export function templateColumns(kind: AdoptionKind): AdoptionColumn[] {
  const { needed, optional } = KIND_COLUMNS[kind];
  return ADOPTION_COLUMNS.filter((column) => ([...needed, ...optional] as AdoptionColumn[]).includes(column));
}

import * as z from 'zod';
import { checkClassification, complaintFields } from './api';

export const IMPORT_MAX_ROWS = 2_000;
export const IMPORT_MAX_BYTES = 5 * 1024 * 1024;
/** Rows of one request of the import: it answers within a second, and a dropped line loses little. */
export const IMPORT_BATCH = 25;

/** The columns of a file of complaints, with the header that the template has. */
export const IMPORT_HEADERS = {
  sourceNumber: 'Nomor pengaduan',
  channel: 'Kanal',
  receivedAt: 'Waktu diterima',
  reporterName: 'Nama pelapor',
  reporterPhone: 'Telepon pelapor',
  reporterRelation: 'Hubungan dengan peserta',
  nik: 'NIK peserta',
  cardNumber: 'Nomor kartu peserta',
  subject: 'Pokok pengaduan',
  description: 'Uraian',
  level: 'Tingkat',
  category: 'Kategori',
  detail: 'Rincian',
  facilityCode: 'Kode faskes',
  regencyCode: 'Kode kabupaten/kota',
  sp4n: 'Nomor SP4N-LAPOR!',
  sipp: 'Nomor SIPP',
} as const;
export type ImportColumn = keyof typeof IMPORT_HEADERS;
export const IMPORT_COLUMNS = Object.keys(IMPORT_HEADERS) as [ImportColumn, ...ImportColumn[]];
/** Columns without which no row can be taken. */
export const NEEDED_COLUMNS: readonly ImportColumn[] = ['channel', 'receivedAt', 'reporterName', 'subject', 'description'];

/** The cells of one row by column, as they stand in the file. */
export type ImportCells = Partial<Record<ImportColumn, string>>;

/** A row of a file, read. Without a number of its own it is told apart by its content. */
export const ImportRow = z
  .strictObject({ sourceNumber: z.string().min(1).max(100).optional(), ...complaintFields, channel: complaintFields.channel.unwrap() })
  .superRefine(checkClassification);
export type ImportRowInput = z.infer<typeof ImportRow>;

const cells = z.partialRecord(z.enum(IMPORT_COLUMNS), z.string().max(6_000));
const row = z.strictObject({ line: z.int().min(1).max(1_000_000), cells });
export type SentRow = z.infer<typeof row>;

export const ImportComplaint = row;
export const ImportComplaints = z.strictObject({ rows: z.array(row).min(1).max(IMPORT_BATCH) });
export const PreviewImport = z.object({ fileName: z.string().trim().min(1).max(200), content: z.instanceof(Uint8Array) });
export const OpenImport = z.object({});

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

import type { FileLimits } from './file-check';

/** The files in which rows come in, as the browser names them. */
export const SPREADSHEET_TYPES: FileLimits['types'] = [
  { mime: 'text/csv', extensions: ['csv'], label: 'CSV' },
  { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], label: 'XLSX' },
  // What a PC with a spreadsheet program calls a CSV file.
  { mime: 'application/vnd.ms-excel', extensions: ['csv'], label: 'CSV Excel' },
];

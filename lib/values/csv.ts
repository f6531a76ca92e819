/** First characters after which a spreadsheet takes a cell for a formula, full-width forms too (OWASP "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export type CsvCell = string | number | null;

/** What a file begins with so that a spreadsheet reads it as UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * One record (RFC 4180, ends in CRLF, every text quoted). A text that a spreadsheet would run gets an apostrophe before it; a number is
 * a number, also a negative one.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The text as a spreadsheet may have it: with an apostrophe in front if it would be a formula. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${withoutFormula(cell).replaceAll('"', '""')}"`;
}

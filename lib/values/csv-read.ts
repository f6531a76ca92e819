/** What ends a cell: a comma, or the semicolon of spreadsheets that write decimals with a comma. A tab is how a table is copied. */
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * The records of a CSV file (RFC 4180; line ends LF, CRLF or CR; the delimiter is the one that the first record has most of). Null when a
 * quote is not closed or a quoted cell goes on after its quote. An empty line is a record of one empty cell.
 */
export function readCsv(text: string): string[][] | null {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < body.length) {
    const cell = body[at] === '"' ? quoted(body, at) : bare(body, at, delimiter);
    if (cell === null) return null;
    record.push(cell.text);
    at = cell.end;
    if (at >= body.length) break;
    if (body[at] === delimiter) {
      at += 1;
      if (at === body.length) record.push('');
      continue;
    }
    if (body[at] !== '\r' && body[at] !== '\n') return null;
    at += body.startsWith('\r\n', at) ? 2 : 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function quoted(body: string, from: number): { text: string; end: number } | null {
  let end = from + 1;
  for (;;) {
    end = body.indexOf('"', end);
    if (end === -1) return null;
    if (body[end + 1] !== '"') break;
    end += 2;
  }
  return { text: body.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function bare(body: string, from: number, delimiter: string): { text: string; end: number } {
  let end = from;
  while (end < body.length && body[end] !== delimiter && body[end] !== '\n' && body[end] !== '\r') end += 1;
  return { text: body.slice(from, end), end };
}

function delimiterOf(body: string): string {
  const [first = ''] = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(body.slice(0, 20_000)) ?? [];
  const outside = first.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => outside.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

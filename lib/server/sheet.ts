import { readSheet as readXlsx } from 'read-excel-file/node';
import { readCsv } from '@/lib/values/csv-read';

/** Why a table cannot be read; message keys of the screens. */
export type SheetProblem = 'empty_file' | 'file_type' | 'not_utf8' | 'unreadable_file' | 'file_too_large';

/** What 5 MB of a workbook may become when unpacked: a bomb says more. */
const MOST_UNPACKED = 60 * 1024 * 1024;

/**
 * The cells of a table as texts: CSV in UTF-8 (or UTF-16 with its mark), or the first sheet of an XLSX workbook. A date of a workbook becomes
 * `YYYY-MM-DDTHH:MM`, a number the text that the workbook keeps.
 */
export async function readTable(content: Uint8Array): Promise<string[][] | SheetProblem> {
  if (content.length === 0) return 'empty_file';
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(content);
  // An old workbook (XLS), a PDF, an archive: none of them is text.
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0]) || startsWith(content, [0x25, 0x50, 0x44, 0x46]) || startsWith(content, [0x50, 0x4b])) return 'file_type';
  const text = decode(content);
  if (text === null) return 'not_utf8';
  if (text.includes('\0')) return 'file_type';
  return readCsv(text) ?? 'unreadable_file';
}

async function readWorkbook(content: Uint8Array): Promise<string[][] | SheetProblem> {
  const unpacked = unpackedSize(content);
  if (unpacked === null) return 'unreadable_file';
  if (unpacked > MOST_UNPACKED) return 'file_too_large';
  try {
    const rows = await readXlsx<string>(Buffer.from(content), { parseNumber: (text) => text, trim: true });
    return rows.map((row) => row.map(cellText));
  } catch {
    return 'unreadable_file';
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // A workbook keeps a time as a fraction of a day: what is read may be a millisecond short of the minute.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(0, 16);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return typeof cell === 'string' ? cell : String(cell as number);
}

function decode(content: Uint8Array): string | null {
  const encoding = startsWith(content, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** The sum of the sizes that the archive's directory promises; null when it has none. */
function unpackedSize(content: Uint8Array): number | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length) return null;
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}

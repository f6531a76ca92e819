import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a cell may hold: a text stays a text, whatever it begins with; a `Date` is the wall clock that its UTC parts say. */
export type SheetCell = string | number | Date | null;

export interface Sheet {
  /** Name of the sheet: at most 31 characters, none of \ / ? * [ ] :. */
  sheet: string;
  /** Heads with the width of their column in characters. */
  columns: readonly { title: string; width: number }[];
  records: readonly (readonly SheetCell[])[];
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * An XLSX workbook of one sheet: heads bold and standing still, dates as dates. Written on a thread of its own: 50,000 records take seconds, in
 * which everybody else would wait.
 */
export function writeXlsx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const writer = new Worker(/* turbopackIgnore: true */ path.join(process.cwd(), 'lib', 'server', 'xlsx-writer.mjs'), { workerData: sheet });
    writer.once('message', (workbook: Uint8Array<ArrayBuffer>) => resolve(workbook));
    writer.once('error', reject);
    writer.once('exit', (code) => reject(new Error(`the writer of the workbook ended early: ${code}`)));
  });
}

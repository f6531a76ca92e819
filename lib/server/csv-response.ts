import { CSV_START, csvRecord, type CsvCell } from '@/lib/values/csv';

/** A list that leaves part by part. */
export interface CsvParts<Page> {
  fileName: string;
  header: readonly string[];
  first: Page;
  records: (page: Page) => readonly CsvCell[][];
  /** The part after this one, null when it was the last. What goes wrong here breaks the stream off. */
  after: (page: Page) => Promise<Page | null>;
}

/** A list as CSV, streamed part by part: broken off when a part fails, so that half a file never looks whole. */
export function csvResponse<Page>({ fileName, header, first, records, after }: CsvParts<Page>): Response {
  const encoder = new TextEncoder();
  let page: Page | null = first;
  let begun = false;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!begun) controller.enqueue(encoder.encode(CSV_START + csvRecord(header)));
      else if (page !== null) page = await after(page);
      begun = true;
      if (page === null) controller.close();
      else controller.enqueue(encoder.encode(records(page).map((record) => csvRecord(record)).join('')));
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

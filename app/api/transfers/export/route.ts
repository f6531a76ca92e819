import { getTranslations } from 'next-intl/server';
import { EXPORT_COLUMNS, exportRecord, wallTime, type ExportWords } from '@/components/transfers/queue/export-record';
import { zoneOf, type Actor } from '@/lib/access/actor';
import { todayIn } from '@/lib/server/clock';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import type { TransferPage } from '@/lib/transfers/queries/list-transfers';
import { exportTransfers } from '@/lib/transfers/queries/export-transfers';
import { CSV_START, csvRecord } from '@/lib/values/csv';

/**
 * The filtered queue as CSV, streamed part by part. Asked by POST, for the filter may hold a name. What goes wrong before the first part is an
 * answer like any other; later it breaks the stream off, so that half a file never looks whole.
 */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportTransfers.spec.name, async (caller) => {
    const body = await jsonBody(request);
    if (body instanceof Response) return body;
    const input = body.value as object;
    const first = await exportTransfers(caller, input);
    if (first.kind !== 'done') return answer(first);
    const t = await getTranslations('transfer-queue.csv');
    const words = await exportWords(caller.actor);
    const encoder = new TextEncoder();
    let page: TransferPage = first.value;
    let begun = false;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (!begun) controller.enqueue(encoder.encode(CSV_START + csvRecord(EXPORT_COLUMNS.map((column) => t(column)))));
        else if (page.next === null) return controller.close();
        else page = await partAfter(page.next);
        begun = true;
        controller.enqueue(encoder.encode(page.rows.map((row) => csvRecord(exportRecord(row, words))).join('')));
      },
    });
    async function partAfter(after: NonNullable<TransferPage['next']>): Promise<TransferPage> {
      const part = await exportTransfers(caller, { ...input, after });
      if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
      return part.value;
    }
    return new Response(stream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${t('file')}-${todayIn(zoneOf(caller.actor))}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

async function exportWords(actor: Actor): Promise<ExportWords> {
  const queue = await getTranslations('transfer-queue');
  const rules = await getTranslations('transfer-rules');
  const zone = zoneOf(actor);
  return {
    segment: (segment) => queue(`segment.${segment}`),
    reason: (reason) => rules(`reasons.${reason}`),
    status: (status) => rules(`statuses.${status}`),
    time: (instant) => wallTime(instant, zone),
  };
}

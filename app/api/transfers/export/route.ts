import { getTranslations } from 'next-intl/server';
import { EXPORT_COLUMNS, exportRecord, type ExportWords } from '@/components/transfers/queue/export-record';
import { zoneOf, type Actor } from '@/lib/access/actor';
import { todayIn } from '@/lib/server/clock';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { exportTransfers } from '@/lib/transfers/queries/export-transfers';
import { wallTime } from '@/lib/values/wall-time';

/** The filtered queue as CSV. Asked by POST, for the filter may hold a name. What goes wrong before the first part is an answer like any other. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportTransfers.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportTransfers.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const input = body.value as object;
    const first = await exportTransfers(caller, input);
    if (first.kind !== 'done') return answer(first);
    const t = await getTranslations('transfer-queue.csv');
    const words = await exportWords(caller.actor);
    return csvResponse({
      fileName: `${t('file')}-${todayIn(zoneOf(caller.actor))}.csv`,
      header: EXPORT_COLUMNS.map((column) => t(column)),
      first: first.value,
      records: ({ rows }) => rows.map((row) => exportRecord(row, words)),
      async after({ next }) {
        if (next === null) return null;
        const part = await exportTransfers(caller, { ...input, after: next });
        if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
        return part.value;
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

import { getTranslations } from 'next-intl/server';
import { EXPORT_COLUMNS, exportRecord, type ExportWords } from '@/components/requests/queue/export-record';
import { zoneOf } from '@/lib/access/actor';
import { exportRequests } from '@/lib/requests/queries/export-requests';
import type { RequestPage } from '@/lib/requests/queries/list-requests';
import { ExportRequests } from '@/lib/requests/schemas';
import { todayIn } from '@/lib/server/clock';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { writeXlsx, XLSX_TYPE, type SheetCell } from '@/lib/server/xlsx-file';
import { wallTime } from '@/lib/values/wall-time';

/** The filtered queue as CSV or as a workbook, one row a request, masked as in the list. Asked by POST, for the filter may hold a name. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportRequests.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportRequests.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const input = body.value as object;
    const first = await exportRequests(caller, input);
    if (first.kind !== 'done') return answer(first);
    const after = async ({ next }: RequestPage): Promise<RequestPage | null> => {
      if (next === null) return null;
      const part = await exportRequests(caller, { ...input, after: next });
      if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
      return part.value;
    };
    const zone = zoneOf(caller.actor);
    const t = await getTranslations('requests.queue');
    const name = `${t('csv.file')}-${todayIn(zone)}`;
    const titles = EXPORT_COLUMNS.map(([column, width]) => ({ title: t(`csv.${column}`), width }));
    const words = await exportWords();
    if (ExportRequests.parse(input).format === 'csv') {
      const inCsv = { ...words, time: (instant: string) => wallTime(instant, zone) };
      return csvResponse({ fileName: `${name}.csv`, header: titles.map(({ title }) => title), first: first.value, records: ({ rows }) => rows.map((row) => exportRecord(row, inCsv)), after });
    }
    const inSheet = { ...words, time: (instant: string) => new Date(`${wallTime(instant, zone).replace(' ', 'T')}Z`) };
    const records: SheetCell[][] = [];
    for (let part: RequestPage | null = first.value; part !== null; part = await after(part)) records.push(...part.rows.map((row) => exportRecord(row, inSheet)));
    const workbook = await writeXlsx({ sheet: t('title'), columns: titles, records });
    return new Response(workbook, {
      headers: { 'content-type': XLSX_TYPE, 'content-disposition': `attachment; filename="${name}.xlsx"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}

async function exportWords(): Promise<Omit<ExportWords<never>, 'time'>> {
  const rules = await getTranslations('request-rules');
  return { kind: (kind) => rules(`kinds.${kind}`), status: (status) => rules(`statuses.${status}`), field: (field) => rules(`fields.${field}`) };
}

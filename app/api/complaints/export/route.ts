import { getTranslations } from 'next-intl/server';
import { EXPORT_COLUMNS, exportRecord, type ExportWords } from '@/components/complaints/queue/export-record';
import { zoneOf } from '@/lib/access/actor';
import { exportComplaints } from '@/lib/complaints/queries/export-complaints';
import type { ComplaintPage, ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import { ExportComplaints } from '@/lib/complaints/schemas/queue';
import { todayIn } from '@/lib/server/clock';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { writeXlsx, XLSX_TYPE, type SheetCell } from '@/lib/server/xlsx-file';
import { wallTime } from '@/lib/values/wall-time';

/** The filtered queue as CSV or as a workbook, one row a complaint, masked as in the list. Asked by POST, for the filter may hold a name. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportComplaints.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportComplaints.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const input = body.value as object;
    const first = await exportComplaints(caller, input);
    if (first.kind !== 'done') return answer(first);
    const after = async ({ next }: ComplaintPage): Promise<ComplaintPage | null> => {
      if (next === null) return null;
      const part = await exportComplaints(caller, { ...input, after: next });
      if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
      return part.value;
    };
    const zone = zoneOf(caller.actor);
    const t = await getTranslations('complaint-queue');
    const name = `${t('csv.fileName')}-${todayIn(zone)}`;
    const titles = EXPORT_COLUMNS.map(([column, width]) => ({ title: t(`csv.${column}`), width }));
    const words = await exportWords();
    if (ExportComplaints.parse(input).format === 'csv') {
      const inCsv = { ...words, time: (instant: string) => wallTime(instant, zone) };
      return csvResponse({ fileName: `${name}.csv`, header: titles.map(({ title }) => title), first: first.value, records: ({ rows }) => rows.map((row) => exportRecord(row, inCsv)), after });
    }
    const inSheet = { ...words, time: (instant: string) => new Date(`${wallTime(instant, zone).replace(' ', 'T')}Z`) };
    const records: SheetCell[][] = [];
    for (let part: ComplaintPage | null = first.value; part !== null; part = await after(part)) records.push(...part.rows.map((row: ComplaintRow) => exportRecord(row, inSheet)));
    const workbook = await writeXlsx({ sheet: t('title'), columns: titles, records });
    return new Response(workbook, {
      headers: { 'content-type': XLSX_TYPE, 'content-disposition': `attachment; filename="${name}.xlsx"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}

async function exportWords(): Promise<Omit<ExportWords<never>, 'time'>> {
  const t = await getTranslations('complaint-queue.cell');
  const rules = await getTranslations('complaint-rules');
  return {
    channel: (channel) => rules(`channels.${channel}`),
    level: (level) => rules(`levels.${level}`),
    category: (category) => rules(`categories.${category}`),
    status: (status) => rules(`statuses.${status}`),
    central: t('central'),
  };
}

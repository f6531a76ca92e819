import { getTranslations } from 'next-intl/server';
import { zoneOf } from '@/lib/access/actor';
import { exportComplaints } from '@/lib/complaints/queries/export-complaints';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import { todayIn } from '@/lib/server/clock';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import type { CsvCell } from '@/lib/values/csv';
import { wallTime } from '@/lib/values/wall-time';

const COLUMNS = ['reference', 'receivedAt', 'channel', 'level', 'category', 'subject', 'status', 'name', 'card', 'branch', 'assignee', 'facility', 'due', 'cycle'] as const;

/** The filtered queue as CSV, one row a complaint, masked as in the list. Asked by POST, for the filter may hold a name. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportComplaints.spec.name, async (caller) => {
    const body = await jsonBody(request);
    if (body instanceof Response) return body;
    const input = body.value as object;
    const first = await exportComplaints(caller, input);
    if (first.kind !== 'done') return answer(first);
    const t = await getTranslations('complaint-queue');
    const rules = await getTranslations('complaint-rules');
    const time = (instant: string | null) => instant && wallTime(instant, zoneOf(caller.actor));
    const record = (row: ComplaintRow): CsvCell[] => [
      row.reference, time(row.receivedAt), rules(`channels.${row.channel}`), row.level && rules(`levels.${row.level}`), row.category && rules(`categories.${row.category}`),
      row.subject, rules(`statuses.${row.status}`), row.name, row.cardEnding && `•••• ${row.cardEnding}`, row.branchName ?? t('cell.central'), row.assigneeName, row.facilityName,
      time(row.dueAt), row.cycle,
    ];
    return csvResponse({
      fileName: `${t('csv.fileName')}-${todayIn(zoneOf(caller.actor))}.csv`,
      header: COLUMNS.map((column) => t(`csv.${column}`)),
      first: first.value,
      records: ({ rows }) => rows.map(record),
      async after({ next }) {
        if (next === null) return null;
        const part = await exportComplaints(caller, { ...input, after: next });
        if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
        return part.value;
      },
    });
  });
}

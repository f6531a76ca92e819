import { getFormatter, getTranslations } from 'next-intl/server';
import { auditWords } from '@/components/audit/audit-words';
import type { StoredWords } from '@/components/audit/stored-words';
import { EXPORT_COLUMNS, exportRecord } from '@/components/audit/export-record';
import { zoneOf } from '@/lib/access/actor';
import { exportAudit } from '@/lib/audit/queries/export-audit';
import type { AuditPage } from '@/lib/audit/queries/list-audit';
import { ExportAudit } from '@/lib/audit/schemas';
import { todayIn } from '@/lib/server/clock';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';
import { wallTime } from '@/lib/values/wall-time';

/** The filtered audit as CSV or as a workbook, in the sentences of the screen. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportAudit.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportAudit.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const first = await exportAudit(caller, body.value);
    if (first.kind !== 'done') return answer(first);
    const input = ExportAudit.parse(body.value);
    const after = async ({ next }: AuditPage): Promise<AuditPage | null> => {
      if (next === null) return null;
      const part = await exportAudit(caller, { ...input, after: next });
      if (part.kind !== 'done') throw new Error(`export broken off: ${part.kind}`);
      return part.value;
    };
    const zone = zoneOf(caller.actor);
    const t = await getTranslations('audit');
    const words = auditWords({ t, stored: (await getTranslations()) as unknown as StoredWords, format: await getFormatter(), zone });
    const record = (row: AuditPage['rows'][number]) => exportRecord(row, words, (instant) => wallTime(instant, zone));
    const name = `${t('export.file')}-${todayIn(zone)}`;
    const columns = EXPORT_COLUMNS.map(([column, width]) => ({ title: column === 'column.at' ? t(column, { zone }) : t(column), width }));
    if (input.format === 'csv')
      return csvResponse({ fileName: `${name}.csv`, header: columns.map(({ title }) => title), first: first.value, records: ({ rows }) => rows.map(record), after });
    const records: string[][] = [];
    for (let part: AuditPage | null = first.value; part !== null; part = await after(part)) records.push(...part.rows.map(record));
    return tableResponse('xlsx', { name, title: t('title'), columns, records });
  });
}

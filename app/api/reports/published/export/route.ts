import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { PublishedWords } from '@/components/reports/published/figure-words';
import { PUBLISHED_COLUMNS, publishedRecords } from '@/components/reports/published/published-export';
import { exportPublished } from '@/lib/reports/queries/export-published';
import { ExportPublished } from '@/lib/reports/schemas/published';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';

/** The published figures as CSV or as a workbook, one record a quotation with its source. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportPublished.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportPublished.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportPublished(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const t = await getTranslations('published');
    const format = await getFormatter();
    return tableResponse(ExportPublished.parse(body.value).format, {
      name: t('file.name'),
      title: t('title'),
      columns: PUBLISHED_COLUMNS.map(([column, width]) => ({ title: t(`file.${column}`), width })),
      // Keys of figures are rows of a table: a test holds the words against them.
      records: publishedRecords(outcome.value, t as unknown as PublishedWords, await getLocale(), (value) => format.number(value / 100, { style: 'percent', maximumFractionDigits: 2 })),
    });
  });
}

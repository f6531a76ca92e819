import { getFormatter, getTranslations } from 'next-intl/server';
import { reportWords } from '@/components/reports/report-words';
import { VISIT_COLUMNS, visitRecords } from '@/components/reports/visits/visit-export';
import { visitWords } from '@/components/reports/visits/visit-words';
import { exportVisitReport } from '@/lib/reports/queries/export-visit-report';
import { ExportVisitReport } from '@/lib/reports/schemas/visits';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';

/** The figures of the visits report as CSV or as a workbook, one record a group. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportVisitReport.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportVisitReport.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportVisitReport(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const { value: report } = outcome;
    const { from, to } = report.question.range;
    const t = await getTranslations('report-visits');
    const words = visitWords(report, { t, segments: await getTranslations('members.segment'), words: reportWords(await getTranslations('reports'), await getFormatter()) });
    return tableResponse(ExportVisitReport.parse(body.value).format, {
      name: `${t('file.name')}-${from}-${to}`,
      title: t('name'),
      columns: VISIT_COLUMNS.map(([column, width]) => ({ title: t(column), width })),
      records: visitRecords(report, words),
    });
  });
}

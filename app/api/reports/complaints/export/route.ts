import { getFormatter, getTranslations } from 'next-intl/server';
import { COMPLAINT_COLUMNS, complaintRecords } from '@/components/reports/complaints/complaint-export';
import { complaintWords } from '@/components/reports/complaints/complaint-words';
import { reportWords } from '@/components/reports/report-words';
import { exportComplaintReport } from '@/lib/reports/queries/export-complaint-report';
import { ExportComplaintReport } from '@/lib/reports/schemas/complaints';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';

/** The figures of the complaints report as CSV or as a workbook, one record a group. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportComplaintReport.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportComplaintReport.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportComplaintReport(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const { value: report } = outcome;
    const { from, to } = report.question.range;
    const t = await getTranslations('report-complaints');
    const words = complaintWords(report, { t, visits: await getTranslations('report-visits'), rules: await getTranslations('complaint-rules'), words: reportWords(await getTranslations('reports'), await getFormatter()) });
    return tableResponse(ExportComplaintReport.parse(body.value).format, {
      name: `${t('file.name')}-${from}-${to}`,
      title: t('name'),
      columns: COMPLAINT_COLUMNS.map(([column, width]) => ({ title: t(column), width })),
      records: complaintRecords(report, words),
    });
  });
}

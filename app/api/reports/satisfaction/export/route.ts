import { getFormatter, getTranslations } from 'next-intl/server';
import { reportWords } from '@/components/reports/report-words';
import { SATISFACTION_COLUMNS, satisfactionRecords } from '@/components/reports/satisfaction/satisfaction-export';
import { satisfactionWords } from '@/components/reports/satisfaction/satisfaction-words';
import { exportSatisfaction } from '@/lib/reports/queries/export-satisfaction';
import { ExportSatisfaction } from '@/lib/reports/schemas/satisfaction';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';

/** The figures of the satisfaction report as CSV or as a workbook, one record a group. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportSatisfaction.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportSatisfaction.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportSatisfaction(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const { value: report } = outcome;
    const { from, to } = report.question.range;
    const t = await getTranslations('report-satisfaction');
    const words = satisfactionWords(report, {
      t, visits: await getTranslations('report-visits'), segments: await getTranslations('members.segment'), words: reportWords(await getTranslations('reports'), await getFormatter()),
    });
    return tableResponse(ExportSatisfaction.parse(body.value).format, {
      name: `${t('file.name')}-${from}-${to}`,
      title: t('name'),
      columns: SATISFACTION_COLUMNS.map(([column, width]) => ({ title: t(column), width })),
      records: satisfactionRecords(report, words),
    });
  });
}

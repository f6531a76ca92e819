import { getFormatter, getTranslations } from 'next-intl/server';
import { reportWords } from '@/components/reports/report-words';
import { TRANSFER_COLUMNS, transferRecords } from '@/components/reports/transfers/transfer-export';
import { transferWords } from '@/components/reports/transfers/transfer-words';
import { exportTransferReport } from '@/lib/reports/queries/export-transfer-report';
import { ExportTransferReport } from '@/lib/reports/schemas/transfers';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';

/** The figures of the transfers report as CSV or as a workbook, one record a group. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportTransferReport.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportTransferReport.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportTransferReport(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const { value: report } = outcome;
    const { from, to } = report.question.range;
    const t = await getTranslations('report-transfers');
    const words = transferWords(report, {
      t, visits: await getTranslations('report-visits'), segments: await getTranslations('members.segment'), rules: await getTranslations('transfer-rules.codes'),
      words: reportWords(await getTranslations('reports'), await getFormatter()),
    });
    return tableResponse(ExportTransferReport.parse(body.value).format, {
      name: `${t('file.name')}-${from}-${to}`,
      title: t('name'),
      columns: TRANSFER_COLUMNS.map(([column, width]) => ({ title: t(column), width })),
      records: transferRecords(report, words),
    });
  });
}

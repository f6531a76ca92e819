import { getFormatter, getTranslations } from 'next-intl/server';
import { HOME_COLUMNS, homeRecords } from '@/components/reports/home/home-export';
import { reportWords } from '@/components/reports/report-words';
import { zoneOf } from '@/lib/access/actor';
import { exportHome } from '@/lib/reports/queries/export-home';
import { ExportHome } from '@/lib/reports/schemas/home';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { tableResponse } from '@/lib/server/table-response';
import { wallTime } from '@/lib/values/wall-time';

/** The first page of the reports as CSV or as a workbook, one record a week, branch and kind of decision. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportHome.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportHome.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportHome(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const { value: report } = outcome;
    const t = await getTranslations('report-home');
    const words = reportWords(await getTranslations('reports'), await getFormatter());
    const zone = zoneOf(caller.actor);
    return tableResponse(ExportHome.parse(body.value).format, {
      name: `${t('file.name')}-${report.question.range.to}`,
      title: t('file.sheet'),
      columns: HOME_COLUMNS.map(([column, width]) => ({ title: t(`file.${column}`), width })),
      records: homeRecords(report, { t, scope: words.scope(report.question.scope), time: (instant) => wallTime(instant, zone) }),
    });
  });
}

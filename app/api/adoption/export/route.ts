import { getTranslations } from 'next-intl/server';
import { ADOPTION_RECORD_COLUMNS, adoptionRecords, type RecordWords } from '@/components/reports/adoption/adoption-records';
import { exportAdoption } from '@/lib/adoption/queries/export-adoption';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { ExportAdoption } from '@/lib/adoption/schemas/report';
import { csvResponse } from '@/lib/server/csv-response';
import { answer, guarded, jsonBody } from '@/lib/server/route';
import { writeXlsx, XLSX_TYPE } from '@/lib/server/xlsx-file';

/** The report as CSV or as a workbook: every number of the page. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, exportAdoption.spec.name, async (caller) => {
    const body = await jsonBody(request, { door: exportAdoption.spec.name, author: { staff: caller.actor.staffId } });
    if (body instanceof Response) return body;
    const outcome = await exportAdoption(caller, body.value);
    if (outcome.kind !== 'done') return answer(outcome);
    const report = outcome.value;
    const t = await getTranslations('adoption.report');
    const { region } = caller.actor;
    const records = adoptionRecords(report, await recordWords(report, region?.name ?? null));
    const titles = ADOPTION_RECORD_COLUMNS.map(([column, width]) => ({ title: t(`column.${column}`), width }));
    const name = `${t('fileName')}-${report.month}${report.branchId === null ? '' : `-${report.branchId}`}`;
    if (ExportAdoption.parse(body.value).format === 'csv') {
      return csvResponse({ fileName: `${name}.csv`, header: titles.map(({ title }) => title), first: records, records: (all) => all, after: () => Promise.resolve(null) });
    }
    const workbook = await writeXlsx({ sheet: 'Mobile JKN', columns: titles, records });
    return new Response(workbook, {
      headers: { 'content-type': XLSX_TYPE, 'content-disposition': `attachment; filename="${name}.xlsx"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}

async function recordWords({ offices, branchId }: AdoptionReport, region: string | null): Promise<RecordWords> {
  const t = await getTranslations('adoption');
  const members = await getTranslations('members');
  const reports = await getTranslations('reports');
  const office = offices.length === 1 ? offices[0] : offices.find(({ id }) => id === branchId);
  return {
    scope: office?.name ?? region ?? reports('scopes.nation'),
    part: (part) => t(`report.part.${part}`),
    whole: t('report.whole'),
    segment: (segment) => members(`segment.${segment}`),
    age: (band) => (band === 'unknown' ? t('report.unknownAge') : t(`ages.${band}`)),
    type: (type) => t(`types.${type}`),
  };
}

import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { reportAddress } from '../report-address';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** What stands beneath the scope beside each other: the regions of the nation, the offices of a region. Each name opens the same report of it. */
export function BeneathPart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { beneath, timed, service, segment, question: { scope, period, range, compare } } = report;
  const most = Math.max(1, ...beneath.map(({ visits }) => visits));
  const part = scope.kind === 'nation' ? 'regions' : 'branches';
  const days = period === null ? range : { period };
  return (
    <ReportPart
      title={t(`parts.${part}.title`)}
      definition={t(`parts.${part}.definition`)}
      table={
        <ReportTable
          whole
          caption={t(`parts.${part}.title`)}
          columns={[
            t(scope.kind === 'nation' ? 'column.region' : 'column.branch'), t('column.visits'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.avoidable'), t('column.avoidableShare'),
            ...(timed ? [t('column.waitMedian'), t('column.waitP90'), t('column.serviceMedian')] : []), t('column.activated'),
          ]}
          rows={beneath.map((row) => {
            // The list of visits is narrowed to an office, not to a region.
            const rows = row.kind === 'branch' ? { branch: row.key } : null;
            return {
              key: row.key,
              head: row.name,
              href: reportAddress('/reports/visits', { ...days, scope: row.key, service, segment, compare: compare ?? 'none' }),
              cells: [
                words.visits(row.visits, row.name, rows, row.visits / most),
                ...(compare === null ? [] : [{ text: words.known(row.compared) }, { text: words.change(row.visits, row.compared) }]),
                words.visits(row.avoidable, `${t('column.avoidable')}, ${row.name}`, rows && { ...rows, avoidable: 'yes' as const }),
                { text: words.share(row.avoidableShare) },
                ...(timed ? [{ text: words.minutes(row.wait.median) }, { text: words.minutes(row.wait.p90) }, { text: words.minutes(row.service.median) }] : []),
                { text: words.count(row.activated) },
              ],
            };
          })}
        />
      }
    />
  );
}

import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** The offices of a region or of the nation beside each other. */
export function BranchesPart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { branches, timed, question: { compare } } = report;
  const most = Math.max(1, ...branches.map(({ visits }) => visits));
  return (
    <ReportPart
      title={t('parts.branches.title')}
      definition={t('parts.branches.definition')}
      table={
        <ReportTable
          whole
          caption={t('parts.branches.title')}
          columns={[
            t('column.branch'), t('column.visits'), ...(compare === null ? [] : [t(`compared.${compare}`), t('column.change')]), t('column.avoidable'), t('column.avoidableShare'),
            ...(timed ? [t('column.waitMedian'), t('column.waitP90'), t('column.serviceMedian')] : []), t('column.activated'),
          ]}
          rows={branches.map((row) => ({
            key: row.key,
            head: row.name,
            cells: [
              words.visits(row.visits, row.name, { branch: row.key }, row.visits / most),
              ...(compare === null ? [] : [{ text: words.known(row.compared) }, { text: words.change(row.visits, row.compared) }]),
              words.visits(row.avoidable, `${t('column.avoidable')}, ${row.name}`, { branch: row.key, avoidable: 'yes' }),
              { text: words.share(row.avoidableShare) },
              ...(timed ? [{ text: words.minutes(row.wait.median) }, { text: words.minutes(row.wait.p90) }, { text: words.minutes(row.service.median) }] : []),
              { text: words.count(row.activated) },
            ],
          }))}
        />
      }
    />
  );
}

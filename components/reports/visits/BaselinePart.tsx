import { Chart } from '@/components/chart/Chart';
import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { shareOf } from '@/lib/reports/rules/change';
import { QUOTED_BASELINE } from '@/lib/reports/rules/quoted-baseline';
import { ReportPart } from '../ReportPart';
import { NONE } from '../report-words';
import { ReportTable } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** What was published of the time before and after the app, beside own figures: told apart by hatching, by words and by the source, and never computed with. */
export function BaselinePart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const own = shareOf(report.total.visits, report.total.days);
  const ownHead = t('parts.baseline.ownHead', { scope: words.scopeName });
  const quoted = QUOTED_BASELINE.map(({ id, year, visitorsADay, rounded, source }) => ({
    id, year, visitorsADay, source, head: `${t(`parts.baseline.${id}`)} (${year})`,
    text: rounded ? t('parts.baseline.around', { visitors: words.count(visitorsADay) }) : words.count(visitorsADay),
  }));
  return (
    <ReportPart
      title={t('parts.baseline.title')}
      definition={t('parts.baseline.definition')}
      chart={
        <Chart
          merged
          label={t('parts.baseline.chart')}
          height={200}
          categories={[...quoted.map(({ year, head }) => ({ label: `Surabaya ${year}`, full: head })), { label: words.scopeName, full: ownHead }]}
          series={[
            { name: t('parts.baseline.quoted'), look: 'bar', tone: 'quoted', values: [...quoted.map(({ visitorsADay }) => visitorsADay), null] },
            { name: t('parts.baseline.own'), look: 'bar', tone: 'first', values: [...quoted.map(() => null), own === null ? null : Math.round(own)] },
          ]}
        />
      }
      table={
        <ReportTable
          whole
          caption={t('parts.baseline.title')}
          columns={[t('column.what'), t('column.perDay'), t('column.source')]}
          rows={[
            ...quoted.map(({ id, head, text, source }) => ({ key: id, head, note: t('parts.baseline.quoted'), cells: [{ text, quoted: true }, { text: source }] })),
            { key: 'own', head: ownHead, note: t('parts.baseline.own'), cells: [{ text: own === null ? NONE : words.decimal(own) }, { text: t('parts.baseline.ownSource') }] },
          ]}
        />
      }
      note={<p>{t('parts.baseline.sources', { sources: [...new Set(quoted.map(({ source }) => source))].join('; ') })}</p>}
    />
  );
}

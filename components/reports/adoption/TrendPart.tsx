import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/chart/Chart';
import { useFigureWords } from '@/components/ui/figure-words';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';

/** The share of members month by month against the target, with the latest month on top of the table. */
export function TrendPart({ report: { trend, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const words = useFigureWords();
  const format = useFormatter();
  const points = (hundredths: number) => t('points', { points: format.number(hundredths / 100, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 }) });
  const fraction = (hundredths: number | null) => (hundredths === null ? null : hundredths / 10_000);
  return (
    <ReportPart
      title={t('part.trend')}
      definition={t('definition.trend')}
      chart={
        <Chart
          label={t('chart.trend', { month: words.month(month) })}
          categories={trend.map((point) => ({ label: words.monthShort(point.month), full: words.month(point.month) }))}
          series={[
            { name: t('series.share'), look: 'line', tone: 'first', values: trend.map(({ share }) => fraction(share)) },
            { name: t('series.target'), look: 'line', tone: 'second', values: trend.map(({ target }) => fraction(target)) },
          ]}
          format="percent"
        />
      }
      table={
        <ReportTable
          caption={t('part.trend')}
          columns={[t('column.month'), t('column.users'), t('column.members'), t('column.share'), t('column.target'), t('column.gap')]}
          rows={trend.toReversed().map(({ month: of, users, members, share, target }) => ({
            key: of,
            head: words.month(of),
            cells: [
              { text: words.count(users) }, { text: words.count(members) }, { text: words.share(share) }, { text: words.share(target) },
              { text: share === null || target === null ? '–' : points(share - target) },
            ],
          }))}
        />
      }
    />
  );
}

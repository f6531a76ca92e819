import { useTranslations } from 'next-intl';
import { Chart } from '@/components/chart/Chart';
import type { ChartTone } from '@/components/chart/series';
import { useFigureWords } from '@/components/ui/figure-words';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import styles from '../Report.module.css';
import { transactionsOf } from './AdoptionFigures';

const TONES: readonly ChartTone[] = ['first', 'second', 'third', 'fourth'];

/** What was done in the app, beside the visits that still came to the counter for the same. */
export function TypesPart({ report: { transactions, now, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const types = useTranslations('adoption.types');
  const words = useFigureWords();
  if (transactionsOf(now) === null) return <ReportPart title={t('part.types')} definition={t('definition.types')} table={<p className={styles.note}>{t('noTransactions')}</p>} />;
  const counted = transactions.some(({ visits }) => visits !== null);
  return (
    <ReportPart
      title={t('part.types')}
      definition={t('definition.types')}
      chart={
        <Chart
          label={t('chart.types', { month: words.month(month) })}
          categories={transactions.map(({ type }) => ({ label: types(type) }))}
          series={[
            { name: t('series.app'), look: 'bar', tone: 'first', values: transactions.map(({ count }) => count) },
            ...(counted ? [{ name: t('series.visits'), look: 'bar' as const, tone: 'second' as const, values: transactions.map(({ visits }) => visits) }] : []),
          ]}
        />
      }
      table={
        <ReportTable
          whole
          caption={t('part.types')}
          columns={[t('column.type'), t('column.app'), t('column.lastMonth'), t('column.visits'), t('column.inApp')]}
          rows={transactions.map(({ type, count, before, visits, inApp }) => ({
            key: type,
            head: types(type),
            cells: [{ text: words.count(count) }, { text: words.count(before) }, { text: words.count(visits) }, { text: words.share(inApp) }],
          }))}
        />
      }
      note={counted ? t('counter') : t('noDesk')}
    />
  );
}

/** Transactions month by month: the four most frequent types drawn, all of them in the table. */
export function MonthlyPart({ report: { trend, transactions, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const types = useTranslations('adoption.types');
  const words = useFigureWords();
  if (trend.every((point) => transactionsOf(point) === null)) return null;
  const most = transactions.filter(({ type }) => type !== 'other').toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, TONES.length);
  return (
    <ReportPart
      title={t('part.monthly')}
      definition={t('definition.monthly')}
      chart={
        <Chart
          label={t('chart.monthly', { month: words.month(month) })}
          categories={trend.map((point) => ({ label: words.monthShort(point.month), full: words.month(point.month) }))}
          series={most.map(({ type }, at) => ({ name: types(type), look: 'line', tone: TONES[at] ?? 'first', values: trend.map((point) => point.transactions[type] ?? null) }))}
        />
      }
      table={
        <ReportTable
          caption={t('part.monthly')}
          columns={[t('column.month'), ...transactions.map(({ type }) => types(type)), t('whole')]}
          rows={trend.toReversed().map((point) => ({
            key: point.month,
            head: words.month(point.month),
            cells: [...transactions.map(({ type }) => ({ text: words.count(point.transactions[type] ?? null) })), { text: words.count(transactionsOf(point)) }],
          }))}
        />
      }
    />
  );
}

/** What the desk did for the app, month by month. */
export function DeskPart({ report: { trend, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const words = useFigureWords();
  if (trend.every(({ desk }) => desk === null)) return <ReportPart title={t('part.desk')} definition={t('definition.desk')} table={<p className={styles.note}>{t('noDesk')}</p>} />;
  return (
    <ReportPart
      title={t('part.desk')}
      definition={t('definition.desk')}
      chart={
        <Chart
          label={t('chart.desk', { month: words.month(month) })}
          categories={trend.map((point) => ({ label: words.monthShort(point.month), full: words.month(point.month) }))}
          series={[
            { name: t('series.installed'), look: 'bar', tone: 'second', values: trend.map(({ desk }) => desk?.installed ?? null) },
            { name: t('series.activated'), look: 'bar', tone: 'first', values: trend.map(({ desk }) => desk?.activated ?? null) },
          ]}
        />
      }
      table={
        <ReportTable
          caption={t('part.desk')}
          columns={[t('column.month'), t('column.visits'), t('column.explained'), t('column.installed'), t('column.activated'), t('column.perVisit')]}
          rows={trend.toReversed().map(({ month: of, desk }) => ({
            key: of,
            head: words.month(of),
            cells: [
              ...([desk?.visits, desk?.explained, desk?.installed, desk?.activated] as const).map((count) => ({ text: words.count(count ?? null) })),
              { text: desk === null || desk.visits === 0 ? '–' : words.share(Math.round((10_000 * desk.activated) / desk.visits)) },
            ],
          }))}
        />
      }
    />
  );
}

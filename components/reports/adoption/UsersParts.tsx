import { useTranslations } from 'next-intl';
import { Chart } from '@/components/chart/Chart';
import { useFigureWords } from '@/components/ui/figure-words';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import styles from '../Report.module.css';

/** Users by segment, with what changed. Where the file names no members by segment there is no share, and that is said. */
export function SegmentsPart({ report: { segments, now, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const members = useTranslations('members.segment');
  const words = useFigureWords();
  const since = (users: number | null, earlier: number | null) => (users === null || earlier === null ? '–' : words.difference(users - earlier));
  return (
    <ReportPart
      title={t('part.segments')}
      definition={t('definition.segments')}
      chart={
        <Chart
          label={t('chart.segments', { month: words.month(month) })}
          categories={segments.map(({ key }) => ({ label: key.replace('_', ' '), full: members(key) }))}
          series={[{ name: t('users'), look: 'bar', tone: 'first', values: segments.map(({ users }) => users) }]}
        />
      }
      table={
        <ReportTable
          whole
          caption={t('part.segments')}
          columns={[t('column.segment'), t('column.users'), t('column.ofUsers'), t('column.members'), t('column.share'), t('column.before'), t('column.year')]}
          rows={segments.map(({ key, users, ofUsers, members: of, share, before, yearBefore }) => ({
            key,
            head: members(key),
            cells: [
              { text: words.count(users), ...(ofUsers !== null && { share: ofUsers / 10_000 }) }, { text: words.share(ofUsers) }, { text: words.count(of) }, { text: words.share(share) },
              { text: since(users, before) }, { text: since(users, yearBefore) },
            ],
          }))}
          foot={{
            key: 'whole', head: t('whole'),
            cells: [{ text: words.count(now.users) }, { text: words.share(now.users ? 10_000 : null) }, { text: words.count(now.members) }, { text: words.share(now.share) }, { text: '' }, { text: '' }],
          }}
        />
      }
      {...(segments.some(({ users, share }) => users !== null && share === null) && { note: t('noMembersBySegment') })}
    />
  );
}

/** Users by age band; a month without ages says so instead of showing nothing. */
export function AgesPart({ report: { ages, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const bands = useTranslations('adoption.ages');
  const words = useFigureWords();
  const name = (key: (typeof ages)[number]['key']) => (key === 'unknown' ? t('unknownAge') : bands(key));
  if (ages.length === 0) return <ReportPart title={t('part.ages')} definition={t('definition.ages')} table={<p className={styles.note}>{t('noAges')}</p>} />;
  return (
    <ReportPart
      title={t('part.ages')}
      definition={t('definition.ages')}
      chart={
        <Chart
          label={t('chart.ages', { month: words.month(month) })}
          categories={ages.map(({ key }) => ({ label: name(key) }))}
          series={[{ name: t('share'), look: 'bar', tone: 'first', values: ages.map(({ share }) => (share === null ? null : share / 10_000)) }]}
          format="percent"
        />
      }
      table={
        <ReportTable
          whole
          caption={t('part.ages')}
          columns={[t('column.age'), t('column.users'), t('column.ofUsers'), t('column.members'), t('column.share')]}
          rows={ages.map(({ key, users, ofUsers, members, share }) => ({
            key,
            head: name(key),
            cells: [{ text: words.count(users), ...(ofUsers !== null && { share: ofUsers / 10_000 }) }, { text: words.share(ofUsers) }, { text: words.count(members) }, { text: words.share(share) }],
          }))}
        />
      }
    />
  );
}

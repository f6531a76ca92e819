import type { useTranslations } from 'next-intl';
import type { HomeFigures, HomeReport } from '@/lib/reports/queries/read-home';
import type { HomeBranch } from '@/lib/reports/rules/home-branches';
import type { Minutes } from '@/lib/reports/rules/minutes';
import type { DayRange } from '@/lib/reports/rules/cover-range';

interface Words {
  t: ReturnType<typeof useTranslations<'report-home'>>;
  /** Name of the whole scope. */
  scope: string;
  /** An instant as the file keeps it. */
  time: (instant: string) => string;
}

/** Columns of the file with their width, as keys of the words of this page. */
export const HOME_COLUMNS = [
  ['scope', 28], ['from', 12], ['to', 12], ['part', 28], ['key', 38], ['visits', 12], ['days', 12], ['perDay', 14], ['avoidableShare', 16], ['waitP90', 20], ['within', 18], ['activated', 14], ['satisfied', 12],
  ['answers', 12], ['waiting', 20], ['late', 14], ['count', 10], ['oldest', 18],
] as const;

type Record = (string | number | null)[];

/** The page as records: the five figures of the three weeks, the branches beside each other, and what waits for a decision. Shares are numbers from 0 to 1. */
export function homeRecords({ question: { range, before, yearBefore }, branches, decisions, ...report }: HomeReport, { t, scope, time }: Words): Record[] {
  const week = (days: DayRange, name: 'now' | 'before' | 'year', figures: HomeFigures): Record => [
    scope, days.from, days.to, t('file.week'), t(`file.${name}`), figures.visits, figures.days, figures.perDay, figures.avoidableShare, minutes(figures.waitP90), figures.within, figures.activated,
    figures.satisfaction.satisfied, figures.satisfaction.answers, null, null, null, null,
  ];
  const office = ({ name, visits, avoidableShare, waitP90, activated, satisfaction, waiting, late }: HomeBranch): Record => [
    scope, range.from, range.to, t('branches.title'), name, visits, null, null, avoidableShare, minutes(waitP90), null, activated, satisfaction.satisfied, satisfaction.answers, waiting, late, null, null,
  ];
  return [
    week(range, 'now', report.now),
    week(before, 'before', report.before),
    week(yearBefore, 'year', report.yearBefore),
    ...branches.map(office),
    ...decisions.map(({ kind, count, oldest }): Record => [scope, ...Array.from({ length: 2 }, () => null), t('decide.title'), t(`decide.kinds.${kind}`), ...Array.from({ length: 11 }, () => null), count, oldest && time(oldest)]),
  ];
}

/** Beyond the last bucket as a text. */
const minutes = (value: Minutes | null) => (value === null ? null : value.over ? `>${value.minutes}` : value.minutes);

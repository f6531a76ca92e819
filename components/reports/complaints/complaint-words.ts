import { useTranslations } from 'next-intl';
import { UNCLASSIFIED } from '@/lib/reports/model';
import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import type { Hours } from '@/lib/reports/rules/transfer-summary';
import type { Category, Channel, Level } from '@/lib/reports/schemas/complaint-keys';
import type { CaseFilter } from '@/lib/reports/schemas/complaint-cases';
import { reportAddress } from '../report-address';
import { NONE, useReportWords, type ReportWords } from '../report-words';
import type { ReportCell } from '../ReportTable';
import { stepWords } from '../step-words';

interface Language {
  t: ReturnType<typeof useTranslations<'report-complaints'>>;
  /** Steps and the days compared with are named as in the visits report. */
  visits: ReturnType<typeof useTranslations<'report-visits'>>;
  /** Channels, categories and levels are named as at the complaint desk. */
  rules: ReturnType<typeof useTranslations<'complaint-rules'>>;
  words: ReportWords;
}

/** Two days and less are told in hours, longer in days. */
const MOST_HOURS = 48;

/** The words of the complaints report, and its numbers as cells that lead to the cycles behind them. */
export function complaintWords({ question: { range, scope }, mayOpenRows }: Pick<ComplaintReport, 'question' | 'mayOpenRows'>, { t, visits, rules, words }: Language) {
  const hrefOf = (count: number, filter: Partial<CaseFilter>) => (mayOpenRows && count > 0 ? reportAddress('/reports/complaints/cases', { scope: scope.id, ...range, ...filter }) : null);
  return {
    ...words,
    ...stepWords(visits, words),
    t,
    scopeName: words.scope(scope),
    period: words.range(range),
    time: (value: Hours | null) => {
      if (value === null) return NONE;
      const time = value.hours > MOST_HOURS ? t('days', { days: value.hours / 24 }) : t('hours', { hours: value.hours });
      return value.over ? t('hoursOver', { time }) : time;
    },
    channel: (key: Channel) => rules(`channels.${key}`),
    category: (key: Category | typeof UNCLASSIFIED) => (key === UNCLASSIFIED ? t('unclassified.category') : rules(`categories.${key}`)),
    level: (key: Level | typeof UNCLASSIFIED) => (key === UNCLASSIFIED ? t('unclassified.level') : rules(`levels.${key}`)),
    office: (name: string | null) => name ?? t('central'),
    /** A number of cycles that leads to them where the person may open complaints. `null`: no list can be narrowed to these. */
    cases(count: number, what: string, filter: Partial<CaseFilter> | null): ReportCell {
      const text = words.count(count);
      const href = filter === null ? null : hrefOf(count, filter);
      return { text, href, label: href === null ? undefined : t('drill', { count: text, what }) };
    },
    /** A share that leads to the cycles of which it is one. */
    sharing(share: number | null, count: number, what: string, filter: Partial<CaseFilter>): ReportCell {
      const href = hrefOf(count, filter);
      return { text: words.share(share), href, label: href === null ? undefined : `${words.share(share)}: ${t('drill', { count: words.count(count), what })}` };
    },
    /** Where the cycles behind a number stand; null where the person opens no complaints, and where there are none. */
    hrefOf,
  };
}

export type ComplaintWords = ReturnType<typeof complaintWords>;

/** The words of the complaints report in a component. */
export function useComplaintWords(report: Pick<ComplaintReport, 'question' | 'mayOpenRows'>): ComplaintWords {
  return complaintWords(report, { t: useTranslations('report-complaints'), visits: useTranslations('report-visits'), rules: useTranslations('complaint-rules'), words: useReportWords() });
}

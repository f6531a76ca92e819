import { useTranslations } from 'next-intl';
import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import type { Hours } from '@/lib/reports/rules/transfer-summary';
import type { Segment } from '@/lib/reports/schemas/visit-keys';
import { reportAddress } from '../report-address';
import { NONE, useReportWords, type ReportWords } from '../report-words';
import type { ReportCell } from '../ReportTable';
import { stepWords } from '../step-words';

interface Language {
  t: ReturnType<typeof useTranslations<'report-transfers'>>;
  /** Steps and the days compared with are named as in the visits report. */
  visits: ReturnType<typeof useTranslations<'report-visits'>>;
  segments: ReturnType<typeof useTranslations<'members.segment'>>;
  rules: ReturnType<typeof useTranslations<'transfer-rules.codes'>>;
  words: ReportWords;
}

/** The words of the transfers report, and its numbers as cells that lead to the queue. */
export function transferWords({ question: { range, scope }, mayOpenRows }: TransferReport, { t, visits, segments, rules, words }: Language) {
  return {
    ...words,
    ...stepWords(visits, words),
    t,
    scopeName: words.scope(scope),
    period: words.range(range),
    hours: (value: Hours | null) => (value === null ? NONE : t(value.over ? 'hoursOver' : 'hours', { hours: value.hours })),
    segment: (key: Segment) => segments(key),
    rule: (code: TransferReport['codes'][number]['key']) => t('rule', { code, words: rules(code) }),
    pemda: (name: string | null) => name ?? t('noPemda'),
    /** A number that leads to the queue under these filters. The queue knows no days: the link says that it shows those of every day. */
    queue(count: number, what: string, filter: { status?: string; pemda?: string; code?: string } | null): ReportCell {
      const text = words.count(count);
      const href = mayOpenRows && count > 0 && filter !== null ? reportAddress('/transfers', { view: filter.status === 'requested' ? 'waiting' : 'all', ...filter, ...(filter.status === 'requested' && { status: null }) }) : null;
      return { text, href, label: href === null ? undefined : t('drill', { count: text, what }) };
    },
  };
}

export type TransferWords = ReturnType<typeof transferWords>;

/** The words of the transfers report in a component. */
export function useTransferWords(report: TransferReport): TransferWords {
  return transferWords(report, {
    t: useTranslations('report-transfers'), visits: useTranslations('report-visits'), segments: useTranslations('members.segment'), rules: useTranslations('transfer-rules.codes'), words: useReportWords(),
  });
}

import { useTranslations } from 'next-intl';
import type { TransferStatus } from '@/lib/transfers/model';
import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import { regionOfScope } from '@/lib/reports/model';
import type { Hours } from '@/lib/reports/rules/transfer-summary';
import type { Segment } from '@/lib/reports/schemas/visit-keys';
import { reportAddress } from '../report-address';
import { NONE, useReportWords, type ReportWords } from '../report-words';
import type { ReportCell } from '../ReportTable';
import { stepWords } from '../step-words';

/** By what a number is narrowed beside scope and days. */
export interface QueueFilter {
  from?: string;
  to?: string;
  status?: TransferStatus;
  undecided?: boolean;
  branch?: string;
  pemda?: string;
  facility?: string;
  segment?: string;
  code?: string;
}

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
    /** A number that leads to the requests that it counts, in the queue: those of the days of the report, where `filter` names no others. */
    queue(count: number, what: string, filter: QueueFilter): ReportCell {
      const text = words.count(count);
      const { undecided, ...rest } = filter;
      const office = { ...(scope.kind === 'region' && { region: regionOfScope(scope.id) }), ...(scope.kind === 'branch' && { branch: scope.id }) };
      const href = mayOpenRows && count > 0 ? reportAddress('/transfers', { view: 'all', ...office, ...range, ...rest, undecided: undecided ? '1' : null }) : null;
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

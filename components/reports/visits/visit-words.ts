import { useTranslations } from 'next-intl';
import type { VisitReport } from '@/lib/reports/queries/visit-report';
import type { Minutes } from '@/lib/reports/rules/minutes';
import type { Segment, Service } from '@/lib/reports/schemas/visit-keys';
import { visitRowsAddress, type VisitRows } from '../report-address';
import { NONE, useReportWords, type ReportWords } from '../report-words';
import type { ReportCell } from '../ReportTable';
import { stepWords } from '../step-words';

interface Language {
  t: ReturnType<typeof useTranslations<'report-visits'>>;
  segments: ReturnType<typeof useTranslations<'members.segment'>>;
  words: ReportWords;
}

/** The words of the visits report, and its numbers as cells that lead to their visits. */
export function visitWords(report: VisitReport, { t, segments, words }: Language) {
  const { question: { range, scope }, service, segment, mayOpenRows } = report;
  const filters: VisitRows = { ...range, branch: scope.kind === 'branch' ? scope.id : null, service, segment };
  return {
    ...words,
    ...stepWords(t, words),
    t,
    scopeName: words.scope(scope),
    period: words.range(range),
    minutes: (value: Minutes | null) => (value === null ? NONE : t(value.over ? 'minutesOver' : 'minutes', { minutes: value.minutes })),
    service: (key: Service) => t(`services.${key}`),
    segment: (key: Segment | 'unknown') => (key === 'unknown' ? t('segmentUnknown') : segments(key)),
    desk: (key: string) => (key === 'unknown' ? t('deskUnknown') : t('desk', { number: key })),
    obstacle: (key: VisitReport['obstacles'][number]['obstacle']) => t(`obstacles.${key}`),
    hour: (hour: number) => t('hour', { from: String(hour).padStart(2, '0'), to: String(hour + 1).padStart(2, '0') }),
    weekday: (weekday: number) => t(`weekdays.${weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
    /** A number of visits; it leads to them where the person may open visits and there are any. `null`: no list can be narrowed to these. */
    visits(count: number, what: string, rows: Partial<VisitRows> | null, share?: number): ReportCell {
      const text = words.count(count);
      const href = mayOpenRows && count > 0 && rows !== null ? visitRowsAddress({ ...filters, ...rows }) : null;
      return { text, href, label: href === null ? undefined : t('drill', { count: text, what }), share };
    },
  };
}

export type VisitWords = ReturnType<typeof visitWords>;

/** The words of the visits report in a component. */
export function useVisitWords(report: VisitReport): VisitWords {
  return visitWords(report, { t: useTranslations('report-visits'), segments: useTranslations('members.segment'), words: useReportWords() });
}

import { useTranslations } from 'next-intl';
import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import type { Segment, Service } from '@/lib/reports/schemas/visit-keys';
import { visitRowsAddress, type VisitRows } from '../report-address';
import { NONE, useReportWords, type ReportWords } from '../report-words';
import type { ReportCell } from '../ReportTable';
import { stepWords } from '../step-words';

interface Language {
  t: ReturnType<typeof useTranslations<'report-satisfaction'>>;
  /** Services, desks and the days compared with are named as in the visits report. */
  visits: ReturnType<typeof useTranslations<'report-visits'>>;
  segments: ReturnType<typeof useTranslations<'members.segment'>>;
  words: ReportWords;
}

/** The words of the satisfaction report, and its numbers of visits as cells that lead to them. */
export function satisfactionWords({ question: { range, scope }, mayOpenRows }: SatisfactionReport, { t, visits, segments, words }: Language) {
  const filters: VisitRows = { ...range, branch: scope.kind === 'branch' ? scope.id : null };
  return {
    ...words,
    ...stepWords(visits, words),
    t,
    scopeName: words.scope(scope),
    period: words.range(range),
    mean: (value: number | null) => (value === null ? NONE : words.decimal(value)),
    service: (key: Service) => visits(`services.${key}`),
    segment: (key: Segment | 'unknown') => (key === 'unknown' ? visits('segmentUnknown') : segments(key)),
    desk: (key: string) => (key === 'unknown' ? visits('deskUnknown') : visits('desk', { number: key })),
    /** A number of visits; it leads to them where the person may open visits. `null`: no list can be narrowed to these. */
    visits(count: number, what: string, rows: Partial<VisitRows> | null): ReportCell {
      const text = words.count(count);
      const href = mayOpenRows && count > 0 && rows !== null ? visitRowsAddress({ ...filters, ...rows }) : null;
      return { text, href, label: href === null ? undefined : visits('drill', { count: text, what }) };
    },
  };
}

export type SatisfactionWords = ReturnType<typeof satisfactionWords>;

/** The words of the satisfaction report in a component. */
export function useSatisfactionWords(report: SatisfactionReport): SatisfactionWords {
  return satisfactionWords(report, { t: useTranslations('report-satisfaction'), visits: useTranslations('report-visits'), segments: useTranslations('members.segment'), words: useReportWords() });
}

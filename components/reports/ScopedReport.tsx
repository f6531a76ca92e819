import type { ReactNode } from 'react';
import type { Freshness } from '@/lib/reports/queries/freshness';
import type { ReportNote, ReportQuestion } from '@/lib/reports/queries/report-question';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { ComparedDays } from './ComparedDays';
import { useReportWords } from './report-words';
import { ReportFilters, type ReportSelect } from './ReportFilters';
import { ReportFrame } from './ReportFrame';
import { ReportNotices } from './ReportNotices';

interface Props {
  /** Names the page, `/reports/visits`, and the file of its figures. */
  report: 'visits' | 'transfers' | 'complaints' | 'satisfaction';
  of: { question: ReportQuestion; freshness: Freshness; notes: readonly ReportNote[]; firstDay: CalendarDate | null };
  title: string;
  /** Nothing was counted in these days. */
  empty: boolean;
  /** What else it can be narrowed by. */
  selects?: readonly ReportSelect[];
  /** What else must be known before the figures are read. */
  notice?: ReactNode;
  figures: ReactNode;
  openedAt: Date;
  reader: string;
  /** The parts: chart, table, definition. */
  children: ReactNode;
}

/** A report over one scope and some days, counted here: by what it is narrowed, what must be known, and its file are the same for all of them. */
export function ScopedReport({ report, of, title, empty, selects = [], notice, figures, openedAt, reader, children }: Props) {
  const words = useReportWords();
  const { scopes, scope, range, period, compare } = of.question;
  return (
    <ReportFrame
      report={report}
      title={title}
      scope={words.scope(scope)}
      period={words.range(range)}
      freshness={of.freshness}
      source={of.freshness.source}
      openedAt={openedAt}
      reader={reader}
      exports={{ path: `reports/${report}/export`, question: { scope: scope.id, ...range, compare, ...Object.fromEntries(selects.map(({ name, value }) => [name, value])) } }}
      filters={
        <ReportFilters
          path={`/reports/${report}`}
          scopes={scopes.map((each) => [each.id, words.scope(each)] as const)}
          scope={scope.id}
          period={period}
          from={range.from}
          to={range.to}
          compare={compare}
          selects={selects}
        />
      }
      notices={
        <>
          <ReportNotices empty={empty} notes={of.notes} firstDay={of.firstDay} />
          {notice}
        </>
      }
      figures={figures}
      beneath={<ComparedDays report={of} />}
    >
      {children}
    </ReportFrame>
  );
}

import { Chart } from '@/components/chart/Chart';
import type { ChartSeries } from '@/components/chart/series';
import type { DayRange } from '@/lib/reports/rules/cover-range';
import { daysOfStep, type Comparison, type Step } from '@/lib/reports/rules/periods';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { ReportPart } from './ReportPart';
import { ReportTable, type ReportCell } from './ReportTable';
import type { StepWords } from './step-words';

interface Props<Row> {
  report: { step: Step; question: { range: DayRange; compare: Comparison | null } };
  words: StepWords;
  title: string;
  definition: string;
  /** What the chart is called for who listens. */
  chart: string;
  series: readonly Row[];
  /** What is drawn: its name and its value in a step. */
  drawn: { name: string; valueOf: (row: Row) => number | null; percent?: boolean };
  /** Heads of the columns after the one of the steps. */
  columns: readonly string[];
  /** The cells of a step. `head` names it, `days` are those of its days that lie in the report's. */
  cells: (row: Row, head: string, days: DayRange) => readonly ReportCell[];
  /** The last row, over all days. */
  foot: { head: string; cells: readonly ReportCell[] };
  note: string;
}

/** What a report counts, step by step, with the days compared with in the same axes; beneath it the same as a table. */
export function StepTrend<Row extends { start: CalendarDate; compared: number | null }>({ report, words, title, definition, chart, series, drawn, columns, cells, foot, note }: Props<Row>) {
  const { step, question: { compare, range } } = report;
  const lines: ChartSeries[] = [{ name: drawn.name, look: 'bar', tone: 'first', values: series.map(drawn.valueOf) }];
  if (compare !== null) lines.push({ name: words.compared(compare), look: 'line', tone: 'second', values: series.map(({ compared }) => compared) });
  const named = (start: CalendarDate) => words.stepName(start, step);
  return (
    <ReportPart
      title={title}
      definition={definition}
      chart={
        <Chart
          {...(drawn.percent && { format: 'percent' })}
          height={280}
          label={chart}
          categories={series.map(({ start }) => ({ label: words.stepTick(start, step), full: named(start) }))}
          series={lines}
        />
      }
      table={
        <ReportTable
          caption={title}
          columns={[words.stepColumn(step), ...columns]}
          rows={series.map((row) => ({ key: row.start, head: named(row.start), cells: cells(row, named(row.start), daysOfStep(row.start, step, range)) }))}
          foot={{ key: 'all', ...foot }}
        />
      }
      note={<p>{note}</p>}
    />
  );
}

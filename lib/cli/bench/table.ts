import type { ComplaintFigure } from './complaint-queries';
import type { IntakeFigure } from './complaint-intake';
import type { ComplaintReportFigure } from './complaint-reports';
import type { Timing } from './timing';

/** One line of the table: the use case, its floor and what was promised. */
export interface Figure {
  name: string;
  promise: string;
  useCase: Timing;
  bare: Timing;
}

/** The figures as a Markdown table: milliseconds, and the ratio of the medians, which a noisy machine leaves alone. */
export function table(figures: readonly Figure[]): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 1);
  const lines = figures.map(({ name, promise, useCase, bare }) =>
    `| ${name} | ${promise} | ${number(useCase.p50)} | ${number(useCase.p99)} | ${number(bare.p50)} | ${number(useCase.p50 / bare.p50)} |`,
  );
  return ['| what | promised | p50 ms | p99 ms | bare SQL p50 ms | ratio |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

const PROMISED: Record<ComplaintFigure['kind'], string> = { page: 'p99 <= 25', counts: 'p99 <= 50', case: 'p99 <= 30' };

/** The figures of the complaint desk: a line a scope and kind with its worst question, the report beside the same from the rows, and intake. */
export function complaintTable(figures: readonly ComplaintFigure[], reports: readonly ComplaintReportFigure[], intake: IntakeFigure): string {
  const groups = new Map<string, ComplaintFigure[]>();
  for (const figure of figures) {
    const key = `${figure.kind} | ${figure.who}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const lines = [...groups].sort().map(([key, of]) => {
    const p50 = of.map(({ timing }) => timing.p50).sort((a, b) => a - b);
    const p99 = of.map(({ timing }) => timing.p99).sort((a, b) => a - b);
    const worst = of.reduce((a, b) => (b.timing.p99 > a.timing.p99 ? b : a));
    const kept = of.filter(({ kind, timing }) => timing.p99 <= Number(PROMISED[kind].slice(7))).length;
    const middle = (sorted: readonly number[]) => (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1);
    return `| ${key} | ${PROMISED[worst.kind]} | ${middle(p50)} | ${middle(p99)} | ${kept} of ${of.length} | ${worst.what}: ${worst.timing.p50.toFixed(1)} / ${worst.timing.p99.toFixed(1)} / ${worst.timing.max.toFixed(1)} |`;
  });
  return [
    '| what | scope | promised, ms | p50 (median question) | p99 (median question) | questions that keep it | worst question: p50 / p99 / max |', '|---|---|---|---|---|---|---|', ...lines, '',
    complaintReportTable(reports), '',
    `Intake: ${intake.perSecond.toFixed(0)} complaints a second (promised 200), p50 ${intake.p50.toFixed(1)} ms, p99 ${intake.p99.toFixed(1)} ms.`,
  ].join('\n');
}

/** The figures of the complaints report beside the same from the rows. */
export function complaintReportTable(reports: readonly ComplaintReportFigure[]): string {
  return [
    '| complaints report | scope | cycles counted | p50 ms | p99 ms (promised 50) | from the rows, ms | times faster (promised 500) |', '|---|---|---|---|---|---|---|',
    ...reports.map(({ who, what, cycles, timing: { p50, p99 }, raw }) => `| ${what} | ${who} | ${cycles.toLocaleString('en')} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${raw.toFixed(0)} | ${(raw / p50).toFixed(0)} |`),
  ].join('\n');
}

import type { Timing } from './timing';
import type { VisitFigures } from './visits';

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const line = (what: string, promise: string, { p50, p99, max, rounds }: Timing) => `| ${what} | ${promise} | ${ms(p50)} | ${ms(p99)} | ${ms(max)} | ${rounds} |`;

/** The figures of queue and reports as Markdown. */
export function visitTable({ visits, calls, reports, freshness }: VisitFigures): string {
  return [
    `${visits.toLocaleString('en')} visits.`, '',
    '| what | promised | p50 ms | p99 ms | max ms | calls |', '|---|---|---|---|---|---|',
    line('Call the next number, 20 desks, each on its own (a call a second)', 'p99 <= 20', calls.byThemselves),
    line('Call the next number, 20 desks at the same instant', '-', calls.atOnce), '',
    '| report | scope | visits counted | p50 ms | p99 ms (promised 50) | from the rows, ms | times faster (promised 500) |', '|---|---|---|---|---|---|---|',
    ...reports.map(({ who, what, visits: counted, timing: { p50, p99 }, raw }) =>
      `| ${what} | ${who} | ${counted.toLocaleString('en')} | ${ms(p50)} | ${ms(p99)} | ${raw === null ? '-' : ms(raw)} | ${raw === null ? '-' : (raw / p50).toFixed(0)} |`), '',
    `Freshness: ${freshness.changes} visits corrected in ${freshness.days} days of branches are in the cells ${freshness.seconds.toFixed(1)} s after the commit, once the job has begun (at most 10 s later; promised 60 s). `
      + `Afterwards ${freshness.different} of ${freshness.compared} compared days differ from the rows.`,
  ].join('\n');
}

import type { AdoptionReport, TrendPoint } from '@/lib/adoption/queries/read-adoption';

/** Columns of the file, with their width in characters in a workbook. */
export const ADOPTION_RECORD_COLUMNS = [
  ['scope', 28], ['month', 10], ['part', 24], ['line', 28], ['users', 12], ['members', 12], ['inhabitants', 12], ['percentShare', 14], ['percentOfUsers', 16], ['percentTarget', 12], ['percentCoverage', 14],
  ['transactions', 12], ['visits', 14], ['explained', 12], ['installed', 12], ['activated', 12],
] as const;
type Column = (typeof ADOPTION_RECORD_COLUMNS)[number][0];
type Cell = string | number | null;

/** Words that the records need. */
export interface RecordWords {
  scope: string;
  part: (part: 'trend' | 'segments' | 'ages' | 'types' | 'branches') => string;
  whole: string;
  segment: (segment: AdoptionReport['segments'][number]['key']) => string;
  age: (band: AdoptionReport['ages'][number]['key']) => string;
  type: (type: AdoptionReport['transactions'][number]['type']) => string;
}

/** The report as records of one table: every number of the page once, under the part in which it stands. Shares in per cent with two decimals. */
export function adoptionRecords(report: AdoptionReport, words: RecordWords): Cell[][] {
  const { month, trend, segments, ages, branches } = report;
  const record = (cells: Partial<Record<Column, Cell>>): Cell[] => ADOPTION_RECORD_COLUMNS.map(([column]) => cells[column] ?? null);
  const here = { scope: words.scope, month };
  const sums = ({ users, members, inhabitants, share, coverage }: Pick<TrendPoint, 'users' | 'members' | 'inhabitants' | 'share' | 'coverage'>) => ({
    users, members, inhabitants, percentShare: percent(share), percentCoverage: percent(coverage),
  });
  return [
    ...trend.flatMap((point) => {
      const of = { scope: words.scope, month: point.month, part: words.part('trend') };
      const counts = Object.values(point.transactions);
      return [record({ ...of, line: words.whole, ...sums(point), percentTarget: percent(point.target), transactions: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0), ...point.desk })];
    }),
    ...segments.map(({ key, users, members, share, ofUsers }) => record({ ...here, part: words.part('segments'), line: words.segment(key), users, members, percentShare: percent(share), percentOfUsers: percent(ofUsers) })),
    ...ages.map(({ key, users, members, share, ofUsers }) => record({ ...here, part: words.part('ages'), line: words.age(key), users, members, percentShare: percent(share), percentOfUsers: percent(ofUsers) })),
    ...trend.flatMap((point) =>
      report.transactions.flatMap(({ type, visits }) => {
        const count = point.transactions[type];
        return count === undefined ? [] : [record({ scope: words.scope, month: point.month, part: words.part('types'), line: words.type(type), transactions: count, visits: point.month === month ? visits : null })];
      }),
    ),
    ...branches.map(({ name, transactions, activated, ...rest }) => record({ ...here, part: words.part('branches'), line: name, ...sums(rest), transactions, activated })),
  ];
}

const percent = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);

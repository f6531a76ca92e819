import type { ChartCategory, ChartSeries, ChartTarget } from './series';

/** What a chart is drawn from. */
export interface ChartProps {
  /** What it shows, in a sentence: the name for those who do not see it. That its figures stand in a table, the table's place says. */
  label: string;
  categories: readonly ChartCategory[];
  /** Of the same length as `categories` each. */
  series: readonly ChartSeries[];
  /** Named number format of the axis and the tip. */
  format?: 'whole' | 'percent';
  /** After the number: `menit`. */
  unit?: string;
  target?: ChartTarget;
  /** Bars of one category in one place instead of side by side: for series of which each has values where the others have none. */
  merged?: boolean;
  /** In pixels; kept from the first paint on, so that nothing jumps. */
  height?: number;
}

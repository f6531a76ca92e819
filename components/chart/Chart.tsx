'use client';

import dynamic from 'next/dynamic';
import { useId } from 'react';
import { ChartLegend } from './ChartLegend';
import type { ChartCategory, ChartSeries, ChartTarget } from './series';
import styles from './Chart.module.css';

// The drawing is the heaviest part of a report, and the table beneath says the same: it comes after everything else.
const ChartSurface = dynamic(() => import('./ChartSurface').then((loaded) => loaded.ChartSurface), { ssr: false });

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

/** A chart of bars and lines over the same categories, with its legend. Never without the table of the same figures beside it. */
export function Chart({ height = 260, ...props }: ChartProps) {
  const id = useId();
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={props.label} className={styles.surface} style={{ height }}>
        <ChartSurface id={id} height={height} {...props} />
      </div>
      <ChartLegend id={id} series={props.series} target={props.target} />
    </figure>
  );
}

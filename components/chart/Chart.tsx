'use client';

import dynamic from 'next/dynamic';
import { useId } from 'react';
import { ChartLegend } from './ChartLegend';
import type { ChartProps } from './chart-props';
import styles from './Chart.module.css';

// The drawing is the heaviest part of a report, and the table beneath says the same: it comes after everything else.
const ChartSurface = dynamic(() => import('./ChartSurface').then((loaded) => loaded.ChartSurface), { ssr: false });

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

'use client';

import { useFormatter } from 'next-intl';
import type { Key } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartProps } from './chart-props';
import { SeriesMark, SeriesPattern } from './SeriesPattern';
import { TONE_LOOKS } from './series';
import styles from './Chart.module.css';

/** More points than this on a line stand without marks: they would touch. */
const MOST_MARKS = 40;

/** So few categories are all named. */
const FEW = 12;

/** The drawing itself. Nothing moves: no animation, whatever the person's setting. */
export function ChartSurface({ id, height, categories, series, format = 'whole', unit, target, merged = false }: ChartProps & { id: string; height: number }) {
  const formatter = useFormatter();
  const words = (value: number) => `${formatter.number(value, format)}${unit === undefined ? '' : ` ${unit}`}`;
  const rows = categories.map((category, index) => ({ index, ...Object.fromEntries(series.map(({ values }, at) => [`s${at}`, values[index] ?? null])) }));
  const axis = { stroke: 'var(--color-border-strong)', tick: { fill: 'var(--color-text-secondary)', fontSize: 12 }, tickLine: false };
  return (
    <ComposedChart responsive data={rows} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} style={{ width: '100%', height }} barGap={2} barCategoryGap="22%">
      <defs>
        {series.map(({ tone }) => (
          <SeriesPattern key={tone} id={`${id}-${tone}`} tone={tone} />
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
      <XAxis dataKey="index" tickFormatter={(index: number) => categories[index]?.label ?? ''} interval={categories.length <= FEW ? 0 : 'preserveStartEnd'} minTickGap={14} {...axis} />
      <YAxis width="auto" tickFormatter={(value: number) => formatter.number(value, format)} allowDecimals={format === 'percent'} {...axis} axisLine={false} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--color-hover)', stroke: 'var(--color-border-strong)' }}
        content={({ active, label }) => {
          const index = Number(label);
          const category = categories[index];
          if (!active || category === undefined) return null;
          return (
            <div className={styles.tip}>
              <strong>{category.full ?? category.label}</strong>
              {series.map(({ name, values }) => {
                const value = values[index] ?? null;
                return value === null ? null : <span key={name}>{`${name}: ${words(value)}`}</span>;
              })}
              {target && <span>{`${target.name}: ${words(target.value)}`}</span>}
            </div>
          );
        }}
      />
      {target && <ReferenceLine y={target.value} stroke="var(--color-text-secondary)" strokeDasharray="1 3" strokeWidth={1.5} ifOverflow="extendDomain" />}
      {series.map(({ name, look, tone }, at) =>
        look === 'bar' ? (
          <Bar key={name} dataKey={`s${at}`} stackId={merged ? 'one' : undefined} fill={`url(#${id}-${tone})`} stroke={TONE_LOOKS[tone].color} maxBarSize={56} isAnimationActive={false} />
        ) : (
          <Line
            key={name}
            dataKey={`s${at}`}
            stroke={TONE_LOOKS[tone].color}
            strokeWidth={2}
            strokeDasharray={TONE_LOOKS[tone].dash}
            dot={categories.length > MOST_MARKS ? false : ({ key, cx, cy }: { key?: Key | null; cx?: number; cy?: number }) => (cx === undefined || cy === undefined || Number.isNaN(cy) ? <g key={key} /> : <SeriesMark key={key} x={cx} y={cy} tone={tone} />)}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        ),
      )}
    </ComposedChart>
  );
}

import { SeriesMark, SeriesPattern } from './SeriesPattern';
import { TONE_LOOKS, type ChartSeries, type ChartTarget } from './series';
import styles from './Chart.module.css';

/** What is drawn how, in words. */
export function ChartLegend({ id, series, target }: { id: string; series: readonly ChartSeries[]; target?: ChartTarget }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ name, look, tone }) => (
        <li key={name}>
          <svg width={26} height={14} aria-hidden="true">
            {look === 'bar' ? (
              <>
                <defs>
                  <SeriesPattern id={`${id}-legend-${tone}`} tone={tone} />
                </defs>
                <rect x={4} y={1} width={18} height={12} fill={`url(#${id}-legend-${tone})`} stroke={TONE_LOOKS[tone].color} />
              </>
            ) : (
              <>
                <line x1={0} x2={26} y1={7} y2={7} stroke={TONE_LOOKS[tone].color} strokeWidth={2} strokeDasharray={TONE_LOOKS[tone].dash} />
                <SeriesMark x={13} y={7} tone={tone} />
              </>
            )}
          </svg>
          {name}
        </li>
      ))}
      {target && (
        <li>
          <svg width={26} height={14} aria-hidden="true">
            <line x1={0} x2={26} y1={7} y2={7} stroke="var(--color-text-secondary)" strokeWidth={1.5} strokeDasharray="1 3" />
          </svg>
          {target.name}
        </li>
      )}
    </ul>
  );
}

import { color, type ColorToken } from '@/components/ui/theme/tokens';

/** One row of figures of a chart, a value a category; null where there is none, which is not zero. */
export interface ChartSeries {
  /** In words: it stands in the legend. */
  name: string;
  look: 'bar' | 'line';
  /** Own figures are first to fourth; what others published is `quoted`: hatched, whatever its look. */
  tone: ChartTone;
  values: readonly (number | null)[];
}
export type ChartTone = 'first' | 'second' | 'third' | 'fourth' | 'quoted';

export interface ChartCategory {
  /** Under the axis: short. */
  label: string;
  /** In the tip: whole. Left out: as under the axis. */
  full?: string;
}

/** A value that the figures are held against, drawn as a line across. */
export interface ChartTarget {
  name: string;
  value: number;
}

/** How a chart looks in a tone. Colour never stands alone: bars have a pattern, lines a dash and a mark of their own. */
export const TONE_LOOKS: Record<ChartTone, { color: string; pattern: 'plain' | 'stripes' | 'dots' | 'rows' | 'hatch'; dash: string; mark: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' }> = {
  first: { color: tone('chart-first'), pattern: 'plain', dash: '', mark: 'circle' },
  second: { color: tone('chart-second'), pattern: 'stripes', dash: '7 4', mark: 'square' },
  third: { color: tone('chart-third'), pattern: 'dots', dash: '2 3', mark: 'triangle' },
  fourth: { color: tone('chart-fourth'), pattern: 'rows', dash: '9 3 2 3', mark: 'diamond' },
  quoted: { color: tone('chart-quoted'), pattern: 'hatch', dash: '4 4', mark: 'cross' },
};

function tone(token: ColorToken): string {
  return color(token);
}

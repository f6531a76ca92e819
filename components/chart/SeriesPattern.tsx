import { TONE_LOOKS, type ChartTone } from './series';

/** The filling of bars of a tone, as an SVG pattern with this id. */
export function SeriesPattern({ id, tone }: { id: string; tone: ChartTone }) {
  const { color, pattern } = TONE_LOOKS[tone];
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform={pattern === 'hatch' ? 'rotate(45)' : pattern === 'stripes' ? 'rotate(-45)' : undefined}>
      <rect width={8} height={8} fill={color} fillOpacity={pattern === 'plain' ? 1 : pattern === 'hatch' ? 0.1 : 0.35} />
      {pattern === 'stripes' && <rect width={4} height={8} fill={color} />}
      {pattern === 'hatch' && <rect width={2} height={8} fill={color} />}
      {pattern === 'rows' && <rect width={8} height={3} fill={color} />}
      {pattern === 'dots' && <circle cx={4} cy={4} r={2.2} fill={color} />}
    </pattern>
  );
}

/** The mark of a point of a line. */
export function SeriesMark({ x, y, tone, size = 7 }: { x: number; y: number; tone: ChartTone; size?: number }) {
  const { color, mark } = TONE_LOOKS[tone];
  const half = size / 2;
  const look = { fill: 'var(--color-surface)', stroke: color, strokeWidth: 1.6 };
  if (mark === 'square') return <rect x={x - half} y={y - half} width={size} height={size} {...look} />;
  if (mark === 'triangle') return <path d={`M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z`} {...look} />;
  if (mark === 'diamond') return <path d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} {...look} />;
  if (mark === 'cross') return <path d={`M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}`} {...look} />;
  return <circle cx={x} cy={y} r={half} {...look} />;
}

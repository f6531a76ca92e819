/** Colours that a component may name. tokens.css gives each its value in both schemes; a test holds the two files equal. */
export const COLOR_TOKENS = [
  'canvas', 'surface', 'raised', 'sunken', 'hover', 'selected', 'border', 'border-strong',
  'text', 'text-secondary', 'text-disabled',
  'primary', 'primary-hover', 'on-primary', 'primary-soft', 'on-primary-soft',
  'info', 'on-info', 'info-soft', 'on-info-soft',
  'attention', 'on-attention', 'attention-soft', 'on-attention-soft',
  'danger', 'danger-hover', 'on-danger', 'danger-soft', 'on-danger-soft',
  'success', 'on-success', 'success-soft', 'on-success-soft',
  'neutral-soft', 'on-neutral-soft',
  'rail', 'on-rail', 'on-rail-strong', 'rail-hover', 'rail-selected', 'rail-border', 'rail-focus',
  'chart-first', 'chart-second', 'chart-third', 'chart-fourth', 'chart-quoted', 'chart-grid',
  'focus', 'tooltip', 'on-tooltip', 'scrim',
] as const;
export type ColorToken = (typeof COLOR_TOKENS)[number];

/** The CSS value of a colour token, e.g. `color('danger-soft')` is `var(--color-danger-soft)`. */
export function color(token: ColorToken): string {
  return `var(--color-${token})`;
}

/**
 * What a mark or message means. Amber and red are kept for what needs somebody: `attention` asks for a look, `danger` is wrong or blocked.
 * `success` is settled well, `info` is worth knowing, `neutral` is neither.
 */
export const TONES = ['neutral', 'info', 'success', 'attention', 'danger'] as const;
export type Tone = (typeof TONES)[number];

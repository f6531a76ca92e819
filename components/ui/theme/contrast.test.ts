import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast';
import { COLOR_TOKENS, type ColorToken } from './tokens';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightPart, darkPart] = css.split("[data-theme='dark']") as [string, string];
const schemes = { light: colorsIn(lightPart), dark: colorsIn(darkPart) };

function colorsIn(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--color-([a-z-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected'] as const;
const SOFT = ['primary', 'info', 'attention', 'danger', 'success', 'neutral'] as const;
const SOLID = ['primary', 'info', 'attention', 'danger', 'success'] as const;

/** Words need 4.5:1; edges of controls, icons that carry meaning and the focus ring need 3:1 (WCAG 1.4.3, 1.4.11). */
const PAIRS: ReadonlyArray<readonly [front: ColorToken, ground: ColorToken, least: number]> = [
  ...GROUNDS.flatMap((ground) => [
    ['text', ground, 4.5] as const,
    ['text-secondary', ground, 4.5] as const,
    ['text-disabled', ground, 3] as const,
    ['border-strong', ground, 3] as const,
    ['focus', ground, 3] as const,
  ]),
  ...SOLID.flatMap((tone) => [
    ...GROUNDS.map((ground) => [tone, ground, 4.5] as const),
    [`on-${tone}`, tone, 4.5] as const,
  ]),
  ...SOFT.flatMap((tone) => [
    [`on-${tone}-soft`, `${tone}-soft`, 4.5] as const,
    ['text', `${tone}-soft`, 4.5] as const,
    ['text-secondary', `${tone}-soft`, 4.5] as const,
    ['focus', `${tone}-soft`, 3] as const,
  ]),
  ['on-primary', 'primary-hover', 4.5],
  ['on-danger', 'danger-hover', 4.5],
  ...(['rail', 'rail-hover', 'rail-selected'] as const).flatMap((ground) => [
    ['on-rail', ground, 4.5] as const,
    ['on-rail-strong', ground, 4.5] as const,
    ['rail-focus', ground, 3] as const,
  ]),
  ...(['first', 'second', 'third', 'fourth', 'quoted'] as const).map((series) => [`chart-${series}`, 'surface', 3] as const),
  ['on-tooltip', 'tooltip', 4.5],
];

describe('tokens', () => {
  test.each(Object.keys(schemes) as Array<keyof typeof schemes>)('%s defines exactly the typed names', (scheme) => {
    expect([...schemes[scheme].keys()].sort()).toEqual([...COLOR_TOKENS].sort());
  });

  test('paper is never dark: the dark values are limited to the screen', () => {
    expect(lightPart.trimEnd().endsWith('@media screen {')).toBe(true);
  });
});

describe.each(Object.keys(schemes) as Array<keyof typeof schemes>)('contrast, %s', (scheme) => {
  test.each(PAIRS)('%s on %s is at least %d', (front, ground, least) => {
    const a = schemes[scheme].get(front) ?? 'missing';
    const b = schemes[scheme].get(ground) ?? 'missing';
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

describe('contrast()', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0a6249', '#0a6249', 1],
  ])('%s and %s: %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBeCloseTo(ratio, 2);
  });

  test('a colour it cannot read is an error, not a pass', () => {
    expect(() => contrast('rgb(0 0 0)', '#ffffff')).toThrow(RangeError);
  });
});

import type { ValuePart } from '@/lib/policies/model';
import { hasAmount } from '@/lib/policies/rules/value-pieces';
import { typedNumber } from './typed-number';

/** The parts of a value as they stand in the form, whose fields are numbered: `part0`, `part1`. An amount whose unit has none counts as 0, whatever was typed before. */
export function typedParts(parts: readonly ValuePart[], values: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(parts.map(({ path }, index) => [path, asksAmount(parts, values, path) ? typedNumber(values[`part${index}`] ?? '') : 0]));
}

/** Whether a part is asked for: an amount only where the unit beside it goes with one. */
export function asksAmount(parts: readonly ValuePart[], values: Readonly<Record<string, string>>, path: string): boolean {
  const beside = path.endsWith('.amount') ? parts.findIndex((part) => part.path === path.replace(/\.amount$/, '.unit')) : -1;
  return beside < 0 || hasAmount(parts[beside]?.choices?.[Number(values[`part${beside}`])]);
}

import type { Computable, PublishedFigure, Quoted } from '@/lib/reports/rules/published';
import type { PublishedEntry } from '@/lib/reports/rules/published-entries';

/** Where the words come from: keys under `published`. */
export type PublishedWords = (key: string, values?: Record<string, string | number>) => string;

/** A published number as it is printed. From its digits: what is only quoted never becomes a number on the way. */
export function digitsOf(value: Computable | Quoted, locale: string): string {
  const text = typeof value === 'number' ? String(value) : value.text;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(text as Intl.StringNumericLiteral);
}

/** An entry's value in words, with its unit and, where the source gives only a bound, what it is a bound of. */
export function entryWords({ figure, to }: PublishedEntry, t: PublishedWords, locale: string): string {
  if (to !== null) return inUnit(figure, t('bound.range', { from: digitsOf(figure.value, locale), to: digitsOf(to.value, locale) }), t);
  const whole = inUnit(figure, plain(figure, locale), t);
  return figure.kind === 'lower_bound' || figure.kind === 'upper_bound' ? t(`bound.${figure.kind}`, { value: whole }) : whole;
}

/** Whether a note says more than the value: that of a lower bound is the bound once more. */
export function hasNote({ note, kind }: PublishedFigure): boolean {
  return note !== '' && kind !== 'lower_bound';
}

function inUnit({ unit }: PublishedFigure, value: string, t: PublishedWords): string {
  return t(`unit.${unit.replace('/', '_per_')}`, { value });
}

function plain({ unit, value }: PublishedFigure, locale: string): string {
  if (unit === 'date' && typeof value === 'object') return dayWords(value.text, locale);
  return unit === 'phone' && typeof value === 'object' ? value.text : digitsOf(value, locale);
}

/** A day, month or year, as exact as it is given: `1 September 2018`, `Desember 2018`, `2018`. */
export function dayWords(asOf: string, locale: string): string {
  const [, month, day] = asOf.split('-');
  if (month === undefined) return asOf;
  const form = { year: 'numeric', month: 'long', ...(day !== undefined && { day: 'numeric' as const }), timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, form).format(new Date(`${asOf}${day === undefined ? '-01' : ''}T00:00:00Z`));
}

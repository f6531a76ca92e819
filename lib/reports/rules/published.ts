declare const computable: unique symbol;
declare const quoted: unique symbol;

/** A published number that may enter a computation. Only `readFigure` makes one. */
export type Computable = number & { readonly [computable]: true };

/** A published number, day or telephone number that is only shown: a text in a box, with which no arithmetic compiles. */
export interface Quoted {
  readonly [quoted]: true;
  readonly text: string;
}

export const PUBLISHED_UNITS = ['people', 'people/day', 'percent', 'date', 'transactions/month', 'count', 'usd', 'rupiah', 'phone'] as const;
export type PublishedUnit = (typeof PUBLISHED_UNITS)[number];

export const PUBLISHED_KINDS = ['count', 'lower_bound', 'upper_bound', 'index', 'range', 'survey', 'event', 'fact', 'claim'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

interface Publication {
  readonly key: string;
  readonly unit: PublishedUnit;
  /** `national`, or `branch:` with the name of the office. */
  readonly scope: string;
  /** `2018`, `2018-12` or `2018-12-31`; null where the source gives none. */
  readonly asOf: string | null;
  readonly kind: PublishedKind;
  readonly source: string;
  readonly note: string;
}

/** A row as it is stored; numbers as decimal texts. */
export interface StoredFigure extends Publication {
  readonly value: string | null;
  readonly valueText: string | null;
}

/** Why a figure is only quoted: its source claims it, its note forbids computing, or it is no quantity at all. */
export type QuoteReason = 'claim' | 'flagged' | 'not_a_quantity';

export interface ComputableFigure extends Publication {
  readonly use: 'compute';
  readonly value: Computable;
}
export interface QuotedFigure extends Publication {
  readonly use: 'quote';
  readonly value: Quoted;
  readonly why: QuoteReason;
}
export type PublishedFigure = ComputableFigure | QuotedFigure;

/** The words by which a note forbids it. */
const FORBIDS = /never compute with it/i;

/**
 * Decides whether a figure may be computed with. A claim never, nor one whose note forbids it, nor a day or a telephone number:
 * those come out as a text. Source: issue "Visits and the numbers" (claims are never used in a computation).
 */
export function readFigure({ value, valueText, ...publication }: StoredFigure): PublishedFigure {
  const why = reasonToQuote(publication, value);
  if (why === null && value !== null) return { ...publication, use: 'compute', value: Number(value) as Computable };
  return { ...publication, use: 'quote', value: { text: value ?? valueText ?? '' } as Quoted, why: why ?? 'not_a_quantity' };
}

function reasonToQuote({ kind, note }: Publication, value: string | null): QuoteReason | null {
  if (kind === 'claim') return 'claim';
  if (FORBIDS.test(note)) return 'flagged';
  return value === null || kind === 'event' || kind === 'fact' ? 'not_a_quantity' : null;
}

/** What changed, in percent of what was before: -37.5 for 800 and 500. Null when there was nothing before. */
export function percentChange(before: Computable, after: Computable): number | null {
  return before === 0 ? null : ((after - before) / before) * 100;
}

/** A part of a whole in percent. Null when there is no whole. */
export function percentOf(part: Computable, whole: Computable): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}

/** The number of a key; null when it is missing or only quoted. */
export function computableOf(figures: readonly PublishedFigure[], key: string): Computable | null {
  const found = figures.find((figure) => figure.key === key);
  return found?.use === 'compute' ? found.value : null;
}

/** What follows from two published numbers, and how: shown beside them as our arithmetic, not as a quotation. */
export const DERIVED = [
  { id: 'surabaya_change', how: percentChange, from: ['office_visitors_surabaya_before', 'office_visitors_surabaya_after'] },
  { id: 'bandar_lampung_coverage', how: percentOf, from: ['members_bandar_lampung', 'population_bandar_lampung'] },
  { id: 'bandar_lampung_app_share', how: percentOf, from: ['app_users_bandar_lampung', 'members_bandar_lampung'] },
] as const;
export type DerivedId = (typeof DERIVED)[number]['id'];

export interface DerivedFigure {
  readonly id: DerivedId;
  /** Percent, not rounded. */
  readonly percent: number;
  readonly from: readonly [Computable, Computable];
}

/** Derives what the given figures allow; what needs a missing or a quoted one is left out. */
export function deriveFigures(figures: readonly PublishedFigure[]): DerivedFigure[] {
  return DERIVED.flatMap(({ id, how, from: [firstKey, secondKey] }) => {
    const first = computableOf(figures, firstKey);
    const second = computableOf(figures, secondKey);
    const percent = first === null || second === null ? null : how(first, second);
    return first === null || second === null || percent === null ? [] : [{ id, percent, from: [first, second] as const }];
  });
}

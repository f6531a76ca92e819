import type { PublishedFigure } from './published';

/** What is read as one: a figure, or the two ends of a range. `key` names it in the messages. */
export interface PublishedEntry {
  readonly key: string;
  readonly figure: PublishedFigure;
  /** The upper end, where `figure` is the lower one. */
  readonly to: PublishedFigure | null;
}

export const TOPICS = ['members', 'visits', 'app', 'transactions', 'satisfaction', 'contribution', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

const TOPIC_OF: readonly (readonly [RegExp, Topic])[] = [
  [/^app_tx_/, 'transactions'],
  [/^(members|coverage|population)_/, 'members'],
  [/^office_visit/, 'visits'],
  [/^(app|awareness)_|_through_app$/, 'app'],
  [/^satisfaction_/, 'satisfaction'],
  [/^(rehab|autodebit)_/, 'contribution'],
];

/** Under which heading an entry is read. */
export function topicOf(key: string): Topic {
  return TOPIC_OF.find(([pattern]) => pattern.test(key))?.[1] ?? 'other';
}

/** Joins `x_min` and `x_max` of one publication to the range `x`; everything else stands alone, in the order given. */
export function pairRanges(figures: readonly PublishedFigure[]): PublishedEntry[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const partner = (figure: PublishedFigure, own: string, other: string) => {
    const found = figure.kind === 'range' && figure.key.endsWith(own) ? byKey.get(figure.key.slice(0, -own.length) + other) : undefined;
    return found?.source === figure.source && found.asOf === figure.asOf && found.scope === figure.scope && found.unit === figure.unit ? found : null;
  };
  return figures.flatMap((figure) => {
    if (partner(figure, '_max', '_min') !== null) return [];
    const to = partner(figure, '_min', '_max');
    return [{ key: to === null ? figure.key : figure.key.slice(0, -'_min'.length), figure, to }];
  });
}

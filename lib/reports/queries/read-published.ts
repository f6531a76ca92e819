import { deriveFigures, type DerivedFigure } from '@/lib/reports/rules/published';
import { pairRanges, type PublishedEntry } from '@/lib/reports/rules/published-entries';
import { ReadPublished, type ReadPublishedInput } from '@/lib/reports/schemas/published';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { loadPublished } from './load-published';

export interface PublishedView {
  /** Every scope that has figures, in the order of the table. */
  scopes: string[];
  /** The one that is shown; null for all. */
  scope: string | null;
  entries: PublishedEntry[];
  derived: DerivedFigure[];
}

/** What publications say, each with source and date. A scope without figures is none: all are shown. */
export const readPublished = defineQuery<ReadPublishedInput, PublishedView>({
  name: 'reports.published',
  permission: 'report:read',
  scope: 'reference',
  input: ReadPublished,
  audit: nothingPersonal,
  run: viewPublished,
});

/** The figures without their use case: what screen and file share. */
export async function viewPublished({ tx }: Context, input: ReadPublishedInput): Promise<PublishedView> {
  const all = await loadPublished(tx);
  const scopes = [...new Set(all.map(({ scope }) => scope))];
  const scope = scopes.find((each) => each === input.scope) ?? null;
  const shown = scope === null ? all : all.filter((figure) => figure.scope === scope);
  return { scopes, scope, entries: pairRanges(shown), derived: deriveFigures(shown) };
}

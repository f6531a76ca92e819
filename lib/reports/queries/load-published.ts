import { readFigure, type PublishedFigure, type PublishedKind, type PublishedUnit } from '@/lib/reports/rules/published';
import type { Tx } from '@/lib/server/db';

/** All published figures in the order of their table, each with what may be done with it: the only way from the table to a number. */
export async function loadPublished(tx: Tx): Promise<PublishedFigure[]> {
  const rows = await tx.publishedFigure.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ key, value, valueText, unit, scope, asOf, kind, source, note }) =>
    readFigure({ key, value: value?.toFixed() ?? null, valueText, unit: unit as PublishedUnit, scope, asOf, kind: kind as PublishedKind, source, note }),
  );
}

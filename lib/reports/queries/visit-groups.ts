import type { Tx } from '@/lib/server/db';
import { fromDbDate, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import * as z from 'zod';
import type { VisitDim } from '../model';
import type { VisitTarget, VisitTargets } from '../rules/visit-targets';
import { summarizeVisits, type VisitCounts, type VisitSummary } from '../rules/visit-summary';
import type { SumRow } from './sum-cells';

/** A group of visits: what is said of them, and how many there were on the days compared with (null: nothing is compared). */
export interface VisitGroup<Key> extends VisitSummary {
  key: Key;
  compared: number | null;
}

/** Where a group's cells stand. */
export interface GroupCell {
  scopeId: string;
  dim: VisitDim;
  key: string;
}

/** Finds the group of a cell under another name; null where it counts nothing, neither now nor before. */
export type FindGroup = <Key>(cell: GroupCell, key: Key, target?: VisitTarget | null) => VisitGroup<Key> | null;

/** The groups among summed cells of the range `now` and the one compared with (null: none). */
export function groupsAmong(rows: readonly SumRow<VisitCounts>[], compared: string | null): FindGroup {
  const address = (range: string, { scopeId, dim, key }: { scopeId: string; dim: string; key: string }) => `${range} ${scopeId} ${dim} ${key}`;
  const cells = new Map(rows.map((row) => [address(row.range, row), row.figures]));
  return (cell, key, target = null) => {
    const now = cells.get(address('now', cell));
    const before = compared === null ? undefined : cells.get(address(compared, cell));
    if (!now && !before) return null;
    return { ...summarizeVisits(now ?? {}, target), key, compared: compared === null ? null : (before?.visits ?? 0) };
  };
}

const minutes = z.number().positive();
const target = z.object({ waitMinutes: minutes, serviceMinutes: minutes });
const Targets = z.intersection(z.object({ default: target }), z.record(z.string(), target));

/** The targets that are valid on a day; null where the office has set none. */
export async function loadVisitTargets(tx: Tx, on: CalendarDate): Promise<{ targets: VisitTargets; source: string; certainty: string; from: CalendarDate } | null> {
  const row = await tx.policyValue.findFirst({ where: { key: 'visit.targets', validFrom: { lte: toDbDate(on) } }, orderBy: { validFrom: 'desc' } });
  return row && { targets: Targets.parse(row.value), source: row.source, certainty: row.certainty, from: fromDbDate(row.validFrom) };
}

import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/server/db';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { CellColumn, ReportSource } from '../commands/sources/source';
import { coverRange, type DayRange } from '../rules/cover-range';
import type { Step } from '../rules/periods';

/** Figures of cells added up, by the names of their columns: numbers, and arrays of numbers. */
export type Figures = Record<string, number | number[]>;

/** Which cells are added up. */
export interface CellsAsked {
  scopes: readonly string[];
  dims: readonly string[];
  /** Keys of the cells: one exactly, or all that begin or end with a text. */
  key?: { is: string } | { beginning: string } | { ending: string };
}

export interface SumRow<F> {
  range: string;
  scopeId: string;
  dim: string;
  key: string;
  figures: F;
}

/** The sums of the columns as one JSON object: the arrays by position. Columns that are not asked for are not read. */
function sums(columns: readonly CellColumn[]): Prisma.Sql {
  const parts = columns.map((column) =>
    column.kind === 'array'
      ? `'${column.name}', ARRAY[${Array.from({ length: column.length }, (_, position) => `COALESCE(sum(c.${column.name}[${position + 1}]), 0)`).join(',')}]`
      : `'${column.name}', COALESCE(sum(c.${column.name}), 0)`,
  );
  return Prisma.raw(`jsonb_build_object(${parts.join(', ')})`);
}

function chosen({ dims, key }: CellsAsked): Prisma.Sql {
  const keys = key === undefined ? Prisma.empty : 'is' in key ? Prisma.sql`AND c.key = ${key.is}` : 'beginning' in key ? Prisma.sql`AND starts_with(c.key, ${key.beginning})` : Prisma.sql`AND right(c.key, ${key.ending.length}) = ${key.ending}`;
  return Prisma.sql`c.dim = ANY (${dims}::text[]) ${keys}`;
}

const columnsOf = (source: ReportSource, names: readonly string[]) => source.columns.filter(({ name }) => names.includes(name));

/**
 * Adds cells up over ranges of days, a row a range, scope, dimension and key: whole months from the cells of months, the rest from those of days. `columns` names what is
 * wanted. It reads ranges of the primary key and never a raw row.
 */
export async function sumCells<F extends Figures>(tx: Tx, source: ReportSource, columns: readonly (keyof F & string)[], ranges: Readonly<Record<string, DayRange>>, asked: CellsAsked): Promise<SumRow<F>[]> {
  const parts = Object.entries(ranges).flatMap(([range, days]) => {
    const cover = coverRange(days);
    return [...(cover.months ? [{ range, grain: 'month', ...cover.months }] : []), ...cover.days.map((single) => ({ range, grain: 'day', ...single }))];
  });
  if (parts.length === 0) return [];
  // Each scope and range by itself, or the planner reads all days of many scopes and throws most away; an array is unpacked once a row, not at each position.
  const wanted = columnsOf(source, columns);
  const unpacked = Prisma.raw(wanted.map(({ name, kind }) => (kind === 'array' ? `c.${name} || '{}' AS ${name}` : `c.${name}`)).join(', '));
  return tx.$queryRaw<SumRow<F>[]>(Prisma.sql`
    SELECT p.range, s.scope_id AS "scopeId", c.dim, c.key, ${sums(wanted)} AS figures
    FROM unnest(${parts.map(({ range }) => range)}::text[], ${parts.map(({ grain }) => grain)}::text[], ${parts.map(({ from }) => from)}::date[], ${parts.map(({ to }) => to)}::date[]) AS p(range, grain, lo, hi)
    CROSS JOIN unnest(${asked.scopes}::text[]) AS s(scope_id)
    CROSS JOIN LATERAL (
      SELECT c.dim, c.key, ${unpacked} FROM ${Prisma.raw(source.cells)} c
      WHERE c.scope_id = s.scope_id AND c.grain = p.grain AND c.period BETWEEN p.lo AND p.hi AND ${chosen(asked)} OFFSET 0) c
    GROUP BY p.range, s.scope_id, c.dim, c.key`);
}

export interface SeriesRow<F> {
  range: string;
  /** First day of the step; weeks begin on Monday. Null in the rows by weekday. */
  start: CalendarDate | null;
  /** 1 (Monday) to 7; null in the rows by step. */
  weekday: number | null;
  /** Days of which there is a cell: on which anything was counted. */
  days: number;
  figures: F;
}

/** Adds the cells of one scope's days up by step and by weekday of each range. */
export async function sumSeries<F extends Figures>(tx: Tx, source: ReportSource, columns: readonly (keyof F & string)[], ranges: Readonly<Record<string, DayRange>>, step: Step, asked: CellsAsked): Promise<SeriesRow<F>[]> {
  const entries = Object.entries(ranges);
  const rows = await tx.$queryRaw<(Omit<SeriesRow<F>, 'start'> & { start: Date | null })[]>(Prisma.sql`
    SELECT p.range, c.start, c.weekday, count(*)::int AS days, ${sums(columnsOf(source, columns))} AS figures
    FROM unnest(${entries.map(([range]) => range)}::text[], ${entries.map(([, { from }]) => from)}::date[], ${entries.map(([, { to }]) => to)}::date[]) AS p(range, lo, hi)
    JOIN LATERAL (
      SELECT *, date_trunc(${step}, period)::date AS start, extract(isodow FROM period)::int AS weekday FROM ${Prisma.raw(source.cells)} c
      WHERE c.scope_id = ANY (${asked.scopes}::text[]) AND c.grain = 'day' AND c.period BETWEEN p.lo AND p.hi AND ${chosen(asked)}) c ON true
    GROUP BY GROUPING SETS ((p.range, c.start), (p.range, c.weekday)) ORDER BY p.range, c.start, c.weekday`);
  return rows.map((row) => ({ ...row, start: row.start && fromDbDate(row.start) }));
}

/** On how many days of each range a scope's cell counted anything. */
export async function countDays(tx: Tx, source: ReportSource, ranges: Readonly<Record<string, DayRange>>, { scope, dim, key }: { scope: string; dim: string; key: string }): Promise<Record<string, number>> {
  const entries = Object.entries(ranges);
  const rows = await tx.$queryRaw<{ range: string; days: number }[]>(Prisma.sql`
    SELECT p.range, (SELECT count(*)::int FROM ${Prisma.raw(source.cells)} c WHERE c.scope_id = ${scope} AND c.grain = 'day' AND c.dim = ${dim} AND c.key = ${key} AND c.period BETWEEN p.lo AND p.hi) AS days
    FROM unnest(${entries.map(([range]) => range)}::text[], ${entries.map(([, { from }]) => from)}::date[], ${entries.map(([, { to }]) => to)}::date[]) AS p(range, lo, hi)`);
  return Object.fromEntries(rows.map(({ range, days }) => [range, days]));
}

/** The first day of which a scope has figures; null where it has none. */
export async function firstDayOf(tx: Tx, source: ReportSource, scopeId: string): Promise<CalendarDate | null> {
  const rows = await tx.$queryRaw<{ period: Date }[]>(Prisma.sql`SELECT period FROM ${Prisma.raw(source.cells)} WHERE scope_id = ${scopeId} AND grain = 'day' AND dim = 'all' ORDER BY period LIMIT 1`);
  return rows[0] ? fromDbDate(rows[0].period) : null;
}

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
  /** Keys of the cells: one exactly, or all that begin or end with a text; left out: every key. */
  key?: { is: string } | { beginning: string } | { ending: string };
}

/** Cells over named ranges of days. Two of them must not name the same cell of the same range: it would count twice. */
export interface RangedCells extends CellsAsked {
  ranges: Readonly<Record<string, DayRange>>;
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

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** The keys as a pattern of LIKE; one exact key as it is. */
function patternOf(key: CellsAsked['key']): string {
  if (key === undefined) return '%';
  return 'is' in key ? key.is : 'beginning' in key ? `${escaped(key.beginning)}%` : `%${escaped(key.ending)}`;
}

const isExact = (key: CellsAsked['key']) => key !== undefined && 'is' in key;

const columnsOf = (source: ReportSource, names: readonly string[]) => source.columns.filter(({ name }) => names.includes(name));

/**
 * Adds cells up, a row a range, scope, dimension and key: whole months from the cells of months, the rest from those of days. `columns` names what is wanted. One statement for
 * all that is asked: its many sums are planned once. It reads ranges of the primary key and never a raw row.
 */
export async function sumCells<F extends Figures>(tx: Tx, source: ReportSource, columns: readonly (keyof F & string)[], asked: readonly RangedCells[]): Promise<SumRow<F>[]> {
  const parts = asked.flatMap(({ scopes, dims, key, ranges }) =>
    Object.entries(ranges).flatMap(([range, days]) => {
      const { months, days: single } = coverRange(days);
      const cover = [...(months ? [{ grain: 'month', ...months }] : []), ...single.map((each) => ({ grain: 'day', ...each }))];
      return cover.flatMap(({ grain, from, to }) => scopes.flatMap((scope) => dims.map((dim) => ({ range, grain, from, to, scope, dim, pattern: patternOf(key), exact: isExact(key) }))));
    }),
  );
  if (parts.length === 0) return [];
  // Each scope and range by itself, or the planner reads all days of many scopes and throws most away; an array is unpacked once a row, not at each position.
  const wanted = columnsOf(source, columns);
  const unpacked = Prisma.raw(wanted.map(({ name, kind }) => (kind === 'array' ? `c.${name} || '{}' AS ${name}` : `c.${name}`)).join(', '));
  // One key has an index of its own: among many it would be found by reading them all.
  const found = [true, false].flatMap((exact) => {
    const these = parts.filter((part) => part.exact === exact);
    if (these.length === 0) return [];
    const all = <Name extends 'range' | 'grain' | 'from' | 'to' | 'scope' | 'dim' | 'pattern'>(name: Name) => these.map((part) => part[name]);
    return [Prisma.sql`
    SELECT p.range, p.scope_id, p.dim, c.*
    FROM unnest(${all('range')}::text[], ${all('grain')}::text[], ${all('from')}::date[], ${all('to')}::date[], ${all('scope')}::text[], ${all('dim')}::text[], ${all('pattern')}::text[])
      AS p(range, grain, lo, hi, scope_id, dim, pattern)
    CROSS JOIN LATERAL (
      SELECT c.key, ${unpacked} FROM ${Prisma.raw(source.cells)} c
      WHERE c.scope_id = p.scope_id AND c.grain = p.grain AND c.dim = p.dim AND c.period BETWEEN p.lo AND p.hi AND c.key ${Prisma.raw(exact ? '=' : 'LIKE')} p.pattern OFFSET 0) c`];
  });
  return tx.$queryRaw<SumRow<F>[]>(Prisma.sql`
    SELECT c.range, c.scope_id AS "scopeId", c.dim, c.key, ${sums(wanted)} AS figures FROM (${Prisma.join(found, ' UNION ALL ')}) c GROUP BY c.range, c.scope_id, c.dim, c.key`);
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

/** One cell a day of a scope. */
export interface DailyCell {
  scope: string;
  dim: string;
  key: string;
}

/** Adds a scope's cells of days up by step and by weekday of each range. */
export async function sumSeries<F extends Figures>(tx: Tx, source: ReportSource, columns: readonly (keyof F & string)[], ranges: Readonly<Record<string, DayRange>>, step: Step, { scope, dim, key }: DailyCell): Promise<SeriesRow<F>[]> {
  const entries = Object.entries(ranges);
  const rows = await tx.$queryRaw<(Omit<SeriesRow<F>, 'start'> & { start: Date | null })[]>(Prisma.sql`
    SELECT p.range, c.start, c.weekday, count(*)::int AS days, ${sums(columnsOf(source, columns))} AS figures
    FROM unnest(${entries.map(([range]) => range)}::text[], ${entries.map(([, { from }]) => from)}::date[], ${entries.map(([, { to }]) => to)}::date[]) AS p(range, lo, hi)
    JOIN LATERAL (
      SELECT *, date_trunc(${step}, period)::date AS start, extract(isodow FROM period)::int AS weekday FROM ${Prisma.raw(source.cells)} c
      WHERE c.scope_id = ${scope} AND c.grain = 'day' AND c.dim = ${dim} AND c.period BETWEEN p.lo AND p.hi AND c.key = ${key}) c ON true
    GROUP BY GROUPING SETS ((p.range, c.start), (p.range, c.weekday)) ORDER BY p.range, c.start, c.weekday`);
  return rows.map((row) => ({ ...row, start: row.start && fromDbDate(row.start) }));
}

/** On how many days of each range a scope's cell counted anything. */
export async function countDays(tx: Tx, source: ReportSource, ranges: Readonly<Record<string, DayRange>>, { scope, dim, key }: DailyCell): Promise<Record<string, number>> {
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

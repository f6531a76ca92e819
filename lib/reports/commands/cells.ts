import { CENTRAL, type Grain } from '@/lib/reports/model';
import type { CellColumn, ReportSource } from './sources/source';

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(',');
const names = (source: ReportSource, of = '') => source.columns.map(({ name }) => `${of}${name}`).join(', ');

/** The sum of a column over the cells `c` that are grouped by their dimension. */
function sumOf(column: CellColumn): string {
  if (column.kind === 'count') return `sum(c.${column.name})::int AS ${column.name}`;
  if (column.kind === 'total') return `sum(c.${column.name})::bigint AS ${column.name}`;
  const sums = Array.from({ length: column.length }, (_, position) => `sum(c.${column.name}[${position + 1}])::int`);
  return `ARRAY[${sums.join(',')}] AS ${column.name}`;
}

/** A level above the branch-day: which cells add up to the cells of a touched (scope_id, period). */
export interface Level {
  id: 'branch_month' | 'region_day' | 'nation_day' | 'region_month' | 'nation_month';
  grain: Grain;
  /** Grain of the parts. */
  of: Grain;
  /** FROM of `touched t` and its parts: part (scope id), lo and hi (periods from lo until before hi). */
  parts: string;
}

const REGION = `SELECT t.scope_id, t.period, b.id AS part, t.period AS lo, t.period + 1 AS hi FROM touched t JOIN branch b ON 'region:' || b.region_id = t.scope_id`;
const NATION = `SELECT t.scope_id, t.period, r.part, t.period AS lo, t.period + 1 AS hi FROM touched t CROSS JOIN (SELECT 'region:' || id AS part FROM region UNION ALL SELECT '${CENTRAL}') r`;

/** In the order in which they are added up: each of what stands before it. */
export const LEVELS: readonly Level[] = [
  { id: 'branch_month', grain: 'month', of: 'day', parts: `SELECT scope_id, period, scope_id AS part, period AS lo, (period + interval '1 month')::date AS hi FROM touched` },
  { id: 'region_day', grain: 'day', of: 'day', parts: REGION },
  { id: 'nation_day', grain: 'day', of: 'day', parts: NATION },
  { id: 'region_month', grain: 'month', of: 'month', parts: REGION },
  { id: 'nation_month', grain: 'month', of: 'month', parts: NATION },
];

/**
 * SELECT of the cells of a level as the sums of their parts, for `touched (scope_id, period)`. Each part is looked up by itself, dimension by dimension, along the primary key:
 * joined at large, the planner reads every cell there is. Dimensions without arrays are added up without them: an array costs a sum a position, empty ones too.
 */
export function summed(source: ReportSource, level: Level): string {
  const dims = level.id === 'branch_month' ? source.dims : source.dims.filter((dim) => !source.branchOnly.includes(dim));
  const kept = (dim: string) => source.columns.filter((column) => column.kind === 'array' && column.dims.includes(dim)).map(({ name }) => name).join();
  return [...new Set(dims.map(kept))].map((arrays) => summedAlike(source, level, dims.filter((dim) => kept(dim) === arrays))).join(' UNION ALL ');
}

/** The same of dimensions that keep the same arrays. */
function summedAlike(source: ReportSource, level: Level, dims: readonly string[]): string {
  const isKept = (column: CellColumn) => column.kind !== 'array' || dims.some((dim) => column.dims.includes(dim));
  const kept = source.columns.filter(isKept);
  // An array that comes from a row is unpacked anew at each position that is read of it; appending nothing unpacks it once.
  const parts = kept.map(({ name, kind }) => (kind === 'array' ? `c.${name} || '{}' AS ${name}` : `c.${name}`)).join(', ');
  return `SELECT c.scope_id, c.period, c.dim, c.key, ${source.columns.map((column) => (isKept(column) ? sumOf(column) : `'{}'::int[] AS ${column.name}`)).join(', ')}
    FROM (SELECT p.scope_id, p.period, c.*
      FROM (${level.parts}) p CROSS JOIN unnest(ARRAY[${list(dims)}]) AS d(dim) CROSS JOIN LATERAL (SELECT c.dim, c.key, ${parts} FROM ${source.cells} c
        WHERE c.scope_id = p.part AND c.grain = '${level.of}' AND c.dim = d.dim AND c.period >= p.lo AND c.period < p.hi OFFSET 0) c) c
    GROUP BY c.scope_id, c.period, c.dim, c.key`;
}

const TOUCHED = 'touched AS (SELECT * FROM unnest($1::text[], $2::date[]) AS t(scope_id, period))';
const ofTouched = (source: ReportSource, grain: Grain) =>
  `FROM touched t JOIN ${source.cells} c ON c.scope_id = t.scope_id AND c.grain = '${grain}' AND c.dim IN (${list(source.dims)}) AND c.period = t.period`;

/**
 * Statement that makes the cells of the touched scopes and periods ($1 text[], $2 date[]) equal to `fresh`: changed ones are written over, new ones added, those
 * that count nothing any more removed. A cell that is right already is not touched, so that a visit costs a handful of rows and not a day.
 */
export function rewriteCells(source: ReportSource, grain: Grain, fresh: string): string {
  return `WITH ${TOUCHED}, fresh AS (${fresh}),
    gone AS (DELETE FROM ${source.cells} d USING (SELECT c.scope_id, c.period, c.dim, c.key ${ofTouched(source, grain)}
      EXCEPT SELECT scope_id, period, dim, key FROM fresh) g
      WHERE d.scope_id = g.scope_id AND d.grain = '${grain}' AND d.dim = g.dim AND d.period = g.period AND d.key = g.key)
    INSERT INTO ${source.cells} AS c (scope_id, grain, dim, period, key, ${names(source)})
    SELECT scope_id, '${grain}', dim, period, key, ${names(source)} FROM fresh
    ON CONFLICT (scope_id, grain, dim, period, key) DO UPDATE SET ${source.columns.map(({ name }) => `${name} = excluded.${name}`).join(', ')}
    WHERE (${names(source, 'c.')}) IS DISTINCT FROM (${names(source, 'excluded.')})`;
}

/** SELECT of the touched (scope_id, period) whose cells are not what `fresh` says: rows too many, missing, or other figures. */
export function differingCells(source: ReportSource, grain: Grain, fresh: string): string {
  const all = `scope_id, period, dim, key, ${names(source)}`;
  return `WITH ${TOUCHED}, fresh AS (SELECT ${all} FROM (${fresh}) f), kept AS (SELECT c.scope_id, c.period, c.dim, c.key, ${names(source, 'c.')} ${ofTouched(source, grain)})
    SELECT DISTINCT scope_id AS "scopeId", period FROM ((TABLE fresh EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE fresh)) different`;
}

import type { ReportSourceId } from '@/lib/reports/model';

/**
 * A figure of a cell. `count`: whole number. `total`: sum that may pass 2^31 (seconds, rupiah). `array`: counts by position, so many of them; kept only in the
 * dimensions named, empty in the others. All of them add up, so a month is the sum of its days and a region the sum of its branches.
 */
export type CellColumn = { name: string; kind: 'count' } | { name: string; kind: 'total' } | { name: string; kind: 'array'; length: number; dims: readonly string[] };

/** What the refresh must know of one kind of rows. The names are ours, never typed by a person: they are written into the SQL as they are. */
export interface ReportSource {
  id: ReportSourceId;
  /** Table of the cells: (scope_id, grain, dim, period, key) is its primary key, the rest are `columns`. */
  cells: string;
  columns: readonly CellColumn[];
  dims: readonly string[];
  /** Dimensions that mean nothing above a branch, such as the desk. */
  branchOnly: readonly string[];
  /** Whether some of it stands at the central office (`CENTRAL`) and at no branch. */
  central: boolean;
  /**
   * SELECT of the cells of branch-days from the raw rows: scope_id (the branch), period (the day), dim, key and every column by its name. It reads the
   * days from `touched (scope_id, period)`, a common table expression that stands before it.
   */
  fresh: string;
  /** SELECT of the first day of which there are raw rows, null when there are none. */
  firstDay: string;
}

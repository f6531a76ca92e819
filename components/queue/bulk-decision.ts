import type { Decision } from '@/components/form/decisions';
import type { Outcome } from '@/lib/server/outcome';

/** What can be decided of several cases at once. */
export const BULK_ACTIONS = ['approve', 'return', 'reject'] as const satisfies readonly Decision[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** As many as the commands take. */
export const MOST_AT_ONCE = 100;

/** What became of one of several cases. */
export interface BulkResult {
  id: string;
  outcome: Outcome<unknown>;
}

interface Decidable {
  actions: readonly string[];
}

/** Whether a case waits for a decision of the one who looks at it: it can be ticked. */
export function decidable({ actions }: Decidable): boolean {
  return actions.includes('approve') || actions.includes('reject');
}

/** The ticked rows that the action suits: what the command is asked for. */
export function itemsFor<Row extends Decidable>(rows: readonly Row[], action: BulkAction): Row[] {
  return rows.filter(({ actions }) => actions.includes(action));
}

/** Why a row is left out, as a code; null when it is not. */
export function leftOut<Row extends Decidable>(row: Row, action: BulkAction, why: (row: Row) => string): string | null {
  return row.actions.includes(action) ? null : why(row);
}

/** How many rows were changed, and how many were not. */
export function tally(rows: readonly Pick<BulkResult, 'outcome'>[]): { done: number; failed: number } {
  const done = rows.filter(({ outcome }) => outcome.kind === 'done').length;
  return { done, failed: rows.length - done };
}

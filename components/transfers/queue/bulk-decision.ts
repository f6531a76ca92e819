import type { DecidedRow } from '@/lib/transfers/commands/decide-transfers';
import type { TransferAction } from '@/lib/transfers/model';

/** What can be done with several requests at once. */
export const BULK_ACTIONS = ['approve', 'return', 'reject'] as const satisfies readonly TransferAction[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** As many as the command takes. */
export const MOST_AT_ONCE = 100;

interface Decidable {
  id: string;
  version: number;
  actions: readonly TransferAction[];
}

/** The ticked rows that the action suits: what the command is asked for. */
export function itemsFor<Row extends Decidable>(rows: readonly Row[], action: BulkAction): Row[] {
  return rows.filter(({ actions }) => actions.includes(action));
}

/** How many rows were changed, and how many were not. */
export function tally(rows: readonly Pick<DecidedRow, 'outcome'>[]): { done: number; failed: number } {
  const done = rows.filter(({ outcome }) => outcome.kind === 'done').length;
  return { done, failed: rows.length - done };
}

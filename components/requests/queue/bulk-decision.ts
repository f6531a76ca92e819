import type { DecidedRow } from '@/lib/requests/commands/decide-requests';
import type { RequestAction } from '@/lib/requests/model';

/** What can be done with several requests at once. */
export const BULK_ACTIONS = ['approve', 'return', 'reject'] as const satisfies readonly RequestAction[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** As many as the command takes. */
export const MOST_AT_ONCE = 100;

interface Decidable {
  actions: readonly RequestAction[];
  own: boolean;
}

/** The ticked rows that the action suits: what the command is asked for. */
export function itemsFor<Row extends Pick<Decidable, 'actions'>>(rows: readonly Row[], action: BulkAction): Row[] {
  return rows.filter(({ actions }) => actions.includes(action));
}

/** Why a row is left out, as a code; null when it is not. An own request waits for somebody else, whatever its status. */
export function leftOut({ actions, own }: Decidable, action: BulkAction): 'self_approval' | 'wrong_status' | null {
  if (actions.includes(action)) return null;
  return own ? 'self_approval' : 'wrong_status';
}

/** How many rows were changed, and how many were not. */
export function tally(rows: readonly Pick<DecidedRow, 'outcome'>[]): { done: number; failed: number } {
  const done = rows.filter(({ outcome }) => outcome.kind === 'done').length;
  return { done, failed: rows.length - done };
}

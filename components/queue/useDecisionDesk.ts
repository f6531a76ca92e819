'use client';

import { DECISION_KEYS, DECISIONS, type Decision } from '@/components/form/decisions';
import { useShortcuts } from '@/components/shell/acts';
import type { Go } from '@/components/shell/useTabAddress';
import type { DeskAddress } from './address';
import { decidable, type BulkAction } from './bulk-decision';
import { QUEUES, type DecisionQueue } from './queues';
import { useDesk, type Desk, type DeskList } from './useDesk';
import type { QueueRow } from './useQueue';

interface Options<Row, Address> {
  queue: DecisionQueue;
  address: Address;
  go: Go<Address>;
  list: DeskList<Row>;
  /** The person decides cases; those who do not hand in theirs again. */
  decides: boolean;
}

export interface DecisionDesk<Row, Address> extends Desk<Row, Address, Decision, BulkAction> {
  /** After a decision: on to the next case that waits for one. */
  decided: (id: string) => void;
}

/** A desk at which cases are decided, one after the other or several at once. */
export function useDecisionDesk<Row extends QueueRow, Address extends DeskAddress>({ decides, ...options }: Options<Row, Address>): DecisionDesk<Row, Address> {
  const { queue, list } = options;
  // `k` is the key of a decision here.
  const desk = useDesk<Row, Address, Decision, BulkAction>({ ...options, tickable: decidable, previousKey: 'Shift+J' });

  // On a row of the list the keys of the case open it with the question already asked.
  useShortcuts(
    DECISIONS.map((action) => ({
      keys: DECISION_KEYS[action],
      labelKey: `${QUEUES[queue].keys}.${action}` as const,
      disabled: desk.panel.there || (action === 'resubmit' ? decides : !decides && action !== 'cancel'),
      run: () => desk.ask(action, ({ actions }) => actions.includes(action)),
    })),
  );

  function decided(id: string): void {
    list.refreshCounts();
    const grid = list.grid.current;
    const next = grid?.neighbour(id, 1, decidable) ?? grid?.neighbour(id, -1, decidable);
    if (!decides || !next) return desk.panel.focus();
    desk.open(next.id);
    grid?.focus(next.id);
  }
  return { ...desk, decided };
}

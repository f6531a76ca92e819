'use client';

import { useRef, useState, type RefObject } from 'react';
import type { GridSort, RowMark } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import type { Go } from '@/components/shell/useTabAddress';
import { useCaseHandle, type CaseHandle } from '@/components/ui/case-panel';
import type { DeskAddress } from './address';
import { QUEUES, type QueueName } from './queues';
import type { Queue, QueueRow } from './useQueue';

/** What a desk needs of its list. */
export type DeskList<Row> = Pick<Queue<Row, unknown, unknown>, 'grid' | 'live' | 'versions' | 'refreshCounts'>;

/** What the panel of the open case is given. */
interface OpenCase<Case, Act> {
  id: string;
  /** The case as the page brought it; null for any that was opened since. */
  brought: Case | null;
  /** The newest version that was told of. */
  version: number | null;
  /** What was asked of it before it was there. */
  asked: Act | null;
  onClose: () => void;
  handle: (handle: CaseHandle | null) => void;
}

interface Options<Row, Address> {
  queue: QueueName;
  address: Address;
  go: Go<Address>;
  list: DeskList<Row>;
  /** Rows that can be ticked: one function for the life of the page. */
  tickable: (row: Row) => boolean;
  /** The key that leads to the row before. */
  previousKey: string;
}

/** A list with the case that stands open beside it. `Act` is what may be asked of a case, `Bulk` what may be done with several. */
export interface Desk<Row, Address, Act, Bulk> {
  address: Address;
  /** The box of the filter. */
  box: RefObject<HTMLInputElement | null>;
  panel: Pick<ReturnType<typeof useCaseHandle>, 'focus' | 'there'>;
  /** The open case; null where none is. */
  opened: <Case extends { id: string }>(brought: Case | null) => OpenCase<Case, Act> | null;
  /** Opens a case, or goes to it where it is open already. */
  open: (id: string, act?: Act | null) => void;
  /** Asks for an act on the case that is open or on its way, else on the row that has the focus, if it suits. */
  ask: (act: Act, suits: (row: Row) => boolean) => void;
  /** Another filter or order: the open case stays. */
  change: (next: Address) => void;
  sortBy: (sort: GridSort) => void;
  mark: (row: Row) => RowMark | null;
  canTick: (row: Row) => boolean;
  /** Rows of what is loaded that can be ticked. */
  tickable: () => Row[];
  selected: readonly Row[];
  select: (rows: readonly Row[]) => void;
  /** What is about to be done with the rows that were ticked; null: nothing. */
  bulk: { act: Bulk; rows: readonly Row[] } | null;
  beginBulk: (act: Bulk) => void;
  endBulk: () => void;
  bulkDone: () => void;
}

/** What every queue does alike: opening and walking rows, ticking them, and the keys for it. */
export function useDesk<Row extends QueueRow, Address extends DeskAddress, Act, Bulk>(options: Options<Row, Address>): Desk<Row, Address, Act, Bulk> {
  const { queue, address, go, tickable, previousKey } = options;
  const { grid, live, versions, refreshCounts } = options.list;
  const box = useRef<HTMLInputElement>(null);
  const panel = useCaseHandle();
  const [selected, select] = useState<readonly Row[]>([]);
  const [bulk, setBulk] = useState<{ act: Bulk; rows: readonly Row[] } | null>(null);
  const [asked, setAsked] = useState<{ id: string; act: Act } | null>(null);

  const { open: openRow, close, step } = useOpenRow(grid, address.open, (id, how) => {
    setAsked(null);
    go({ ...address, open: id }, how);
  });
  function open(id: string, act: Act | null = null): void {
    if (id === address.open) panel.focus();
    else openRow(id);
    setAsked(act && { id, act });
  }
  function change(next: Address): void {
    go({ ...next, open: address.open }, 'replace');
  }

  const { keys, next } = QUEUES[queue];
  useShortcuts([
    { keys: 'j', labelKey: next, run: () => step(1) },
    { keys: previousKey, labelKey: `${keys}.previous` as const, run: () => step(-1) },
    { keys: 'f', labelKey: `${keys}.filter` as const, run: () => box.current?.focus() },
    { keys: 'r', labelKey: `${keys}.refresh` as const, run: live.show },
  ]);

  return {
    address,
    box,
    panel,
    opened(brought) {
      const id = address.open;
      if (id === null) return null;
      return { id, brought: brought?.id === id ? brought : null, version: versions.get(id) ?? null, asked: asked?.id === id ? asked.act : null, onClose: close, handle: panel.take };
    },
    open,
    ask(act, suits) {
      // The case is on its way: it begins with this question.
      if (address.open !== null) return setAsked({ id: address.open, act });
      const row = grid.current?.focusedRow();
      if (row && suits(row)) open(row.id, act);
    },
    change,
    sortBy: (sort) => change({ ...address, sort }),
    mark(row) {
      if (row.id === address.open) return 'open';
      if (!row.inView) return 'stale';
      return live.shown.has(row.id) ? 'fresh' : null;
    },
    canTick: tickable,
    tickable: () => grid.current?.rows().filter(tickable) ?? [],
    selected,
    select,
    bulk,
    beginBulk: (act) => setBulk({ act, rows: selected }),
    endBulk() {
      setBulk(null);
      grid.current?.focus();
    },
    bulkDone() {
      grid.current?.clearSelection();
      refreshCounts();
    },
  };
}

'use client';

import InboxRounded from '@mui/icons-material/InboxRounded';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { DECISIONS, DECISION_KEYS, type Decision } from '@/components/form/decisions';
import { DataGrid } from '@/components/grid/DataGrid';
import type { RowMark } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import { useCaseHandle } from '@/components/ui/case-panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import { CaseSkeleton } from '@/components/transfers/case/CaseSkeleton';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import type { TransferQueueView } from '@/lib/transfers/queries/open-queue';
import { isNarrow } from './behind';
import type { BulkAction } from './bulk-decision';
import { useTransferColumns } from './columns';
import { MIXED_VIEWS, withView, type QueueAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { QueueFilters } from './QueueFilters';
import { QueueStrip } from './QueueStrip';
import { Split } from '@/components/ui/Split';
import { fetchPage, sortInput, useQueue } from './useQueue';
import { useBehindWords } from './useBehindWords';
import { useQueueAddress } from './useQueueAddress';
import styles from '@/components/ui/queue-desk.module.css';

// The case and the bulk decision come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/transfers/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });
const BulkDialog = dynamic(() => import('./BulkDialog').then((loaded) => loaded.BulkDialog), { ssr: false });

interface Props {
  queue: TransferQueueView;
  /** The case on which the tab was opened. */
  brought: TransferCaseView | null;
  person: QueuePerson;
}

const PANEL = 'transfer-queue';
const decidable = ({ actions }: TransferRow) => actions.includes('approve') || actions.includes('reject');

/** The queue of transfers: views, filter and list on the left, the case on the right. */
export function TransferDesk({ queue, brought, person }: Props) {
  const t = useTranslations('transfer-queue');
  const { address, go } = useQueueAddress(person.firstView);
  const [text, setText] = useState('');
  const { question, counts, live, grid, versions, refreshCounts } = useQueue(address, text, queue.counts);
  const columns = useTransferColumns({ severalBranches: person.severalBranches, mixed: MIXED_VIEWS.includes(address.view) });
  const box = useRef<HTMLInputElement>(null);
  const panel = useCaseHandle();
  const [selected, setSelected] = useState<readonly TransferRow[]>([]);
  const [bulk, setBulk] = useState<{ action: BulkAction; rows: readonly TransferRow[] } | null>(null);
  const [asked, setAsked] = useState<{ id: string; action: Decision } | null>(null);
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const narrowed = question.text !== '' || question.status !== null || question.localGovernmentId !== null || question.code !== null || isNarrow(address.behind);
  const behindWords = useBehindWords(address.behind, queue);

  const { open: openRow, close, step } = useOpenRow(grid, address.open, (id, how) => {
    setAsked(null);
    go({ ...address, open: id }, how);
  });
  function open(id: string, action: Decision | null = null): void {
    if (id === address.open) panel.focus();
    else openRow(id);
    setAsked(action && { id, action });
  }
  function decided(id: string): void {
    refreshCounts();
    const next = grid.current?.neighbour(id, 1, decidable) ?? grid.current?.neighbour(id, -1, decidable);
    if (!person.decides || !next) return panel.focus();
    open(next.id);
    grid.current?.focus(next.id);
  }
  function change(next: QueueAddress): void {
    go({ ...next, open: address.open }, 'replace');
  }
  function mark(row: TransferRow): RowMark | null {
    if (row.id === address.open) return 'open';
    if (!row.inView) return 'stale';
    return live.shown.has(row.id) ? 'fresh' : null;
  }

  useShortcuts([
    { keys: 'j', labelKey: 'transfer-queue.keys.next', run: () => step(1) },
    { keys: 'Shift+J', labelKey: 'transfer-queue.keys.previous', run: () => step(-1) },
    { keys: 'f', labelKey: 'transfer-queue.keys.filter', run: () => box.current?.focus() },
    { keys: 'r', labelKey: 'transfer-queue.keys.refresh', run: live.show },
  ]);
  // On a row of the list the keys of the case open it with the question already asked.
  useShortcuts(
    DECISIONS.map((action) => ({
      keys: DECISION_KEYS[action],
      labelKey: `transfer-queue.keys.${action}` as const,
      disabled: panel.there || (action === 'resubmit' ? person.decides : !person.decides && action !== 'cancel'),
      run() {
        // The case is on its way: it begins with this question.
        if (address.open !== null) return setAsked({ id: address.open, action });
        const row = grid.current?.focusedRow();
        if (row?.actions.includes(action)) open(row.id, action);
      },
    })),
  );

  const caseOf = address.open !== null && (
    <CasePanel
      key={address.open}
      id={address.open}
      brought={brought?.id === address.open ? brought : null}
      version={versions.get(address.open) ?? null}
      asked={asked?.id === address.open ? asked.action : null}
      record={person.readsRecords}
      onOpen={open}
      onClose={close}
      onDone={({ id }) => decided(id)}
      handle={panel.take}
    />
  );

  return (
    <div className={styles.desk} data-open={address.open !== null}>
      <h1 className={styles.title}>{t('title')}</h1>
      <ViewTabs
        label={t('views')}
        tabs={person.views.map((id) => ({ id, label: t(`view.${id}`), count: counts.views[id] }))}
        selected={view}
        onSelect={(next) => go({ ...withView(address, next), open: null })}
        panelId={PANEL}
      />
      <QueueFilters address={address} text={text} localGovernments={queue.localGovernments} behind={behindWords} onText={setText} onChange={change} box={box} />
      <Split
        name="transfers"
        label={t('split')}
        left={
          <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, view)} className={styles.list}>
            <QueueStrip
              count={counts.filtered}
              total={counts.views[address.view]}
              live={live}
              grid={grid}
              selected={selected}
              selectable={() => grid.current?.rows().filter(decidable) ?? []}
              onBulk={(action) => setBulk({ action, rows: selected })}
              question={{ ...question, ...sortInput(address.sort) }}
            />
            <div className={styles.grid}>
              <DataGrid
                label={t('title')}
                columns={columns}
                fetchPage={fetchPage}
                filter={question}
                sort={address.sort}
                onSortChange={({ column, descending }) => change({ ...address, sort: { column: column as QueueAddress['sort']['column'], descending } })}
                onOpen={(row) => open(row.id)}
                {...(person.decides && { selection: { selectable: decidable, onChange: setSelected } })}
                mark={mark}
                onLoaded={live.onLoaded}
                remember={{ name: 'transfers', personId: person.id }}
                handle={grid}
                printed={[t(`view.${view}`), ...(behindWords === null ? [] : [behindWords])].join(' · ')}
                empty={
                  <EmptyState compact icon={<InboxRounded />} title={t(narrowed ? 'empty.filtered' : `empty.${address.view}`)}>
                    {t(narrowed ? 'empty.filteredWords' : 'empty.words')}
                  </EmptyState>
                }
              />
            </div>
          </div>
        }
        right={caseOf || null}
      />
      {bulk !== null && (
        <BulkDialog
          action={bulk.action}
          rows={bulk.rows}
          onClose={() => {
            setBulk(null);
            grid.current?.focus();
          }}
          onDecided={() => {
            grid.current?.clearSelection();
            refreshCounts();
          }}
        />
      )}
    </div>
  );
}

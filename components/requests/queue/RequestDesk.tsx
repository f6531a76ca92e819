'use client';

import InboxRounded from '@mui/icons-material/InboxRounded';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { DECISIONS, DECISION_KEYS } from '@/components/form/decisions';
import { DataGrid } from '@/components/grid/DataGrid';
import type { RowMark } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import { useCaseHandle } from '@/components/ui/case-panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { Split } from '@/components/ui/Split';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import { CaseSkeleton } from '@/components/requests/case/CaseSkeleton';
import type { RequestAction } from '@/lib/requests/model';
import type { RequestCounts } from '@/lib/requests/queries/count-requests';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import type { BulkAction } from './bulk-decision';
import { useRequestColumns } from './columns';
import { withView, type QueueAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { RequestFilters } from './RequestFilters';
import { RequestStrip } from './RequestStrip';
import { fetchPage, sortInput, useQueue, useQueueAddress } from './useQueue';
import styles from '@/components/ui/queue-desk.module.css';

// The case and the bulk decision come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/requests/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });

interface Props {
  counted: RequestCounts;
  /** The case on which the tab was opened. */
  brought: RequestCaseView | null;
  person: QueuePerson;
}

const BulkDialog = dynamic(() => import('./BulkDialog').then((loaded) => loaded.BulkDialog), { ssr: false });

const PANEL = 'request-queue';
const decidable = ({ actions }: RequestRow) => actions.includes('approve') || actions.includes('reject');

/** The queue of requests: views, filter and list on the left, the case on the right. */
export function RequestDesk({ counted, brought, person }: Props) {
  const t = useTranslations('requests.queue');
  const rules = useTranslations('request-rules');
  const { address, go } = useQueueAddress(person.firstView);
  const [text, setText] = useState('');
  const { question, counts, live, grid, versions, refreshCounts } = useQueue(address, text, counted);
  const columns = useRequestColumns(person);
  const box = useRef<HTMLInputElement>(null);
  const panel = useCaseHandle();
  const [selected, setSelected] = useState<readonly RequestRow[]>([]);
  const [bulk, setBulk] = useState<{ action: BulkAction; rows: readonly RequestRow[] } | null>(null);
  const [asked, setAsked] = useState<{ id: string; action: RequestAction } | null>(null);
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const narrowed = question.text !== '' || question.status !== null || question.kind !== null;

  const printedFilter = [
    t(`view.${view}`),
    ...(question.text === '' ? [] : [`${t('filter.text')}: ${question.text}`]),
    ...(question.kind === null ? [] : [`${t('filter.kind')}: ${rules(`kinds.${question.kind}`)}`]),
    ...(question.status === null ? [] : [`${t('filter.status')}: ${rules(`statuses.${question.status}`)}`]),
  ].join(' · ');

  const { open: openRow, close, step } = useOpenRow(grid, address.open, (id, how) => {
    setAsked(null);
    go({ ...address, open: id }, how);
  });
  function open(id: string, action: RequestAction | null = null): void {
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
  function mark(row: RequestRow): RowMark | null {
    if (row.id === address.open) return 'open';
    if (!row.inView) return 'stale';
    return live.shown.has(row.id) ? 'fresh' : null;
  }

  useShortcuts([
    { keys: 'j', labelKey: 'requests.keys.following', run: () => step(1) },
    { keys: 'Shift+J', labelKey: 'requests.keys.previous', run: () => step(-1) },
    { keys: 'f', labelKey: 'requests.keys.filter', run: () => box.current?.focus() },
    { keys: 'r', labelKey: 'requests.keys.refresh', run: live.show },
  ]);
  // On a row of the list the keys of the case open it with the question already asked.
  useShortcuts(
    DECISIONS.map((action) => ({
      keys: DECISION_KEYS[action],
      labelKey: `requests.keys.${action}` as const,
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
      <RequestFilters address={address} text={text} onText={setText} onChange={change} box={box} />
      <Split
        name="requests"
        label={t('split')}
        left={
          <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, view)} className={styles.list}>
            <RequestStrip
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
                remember={{ name: 'requests', personId: person.id }}
                handle={grid}
                printed={printedFilter}
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

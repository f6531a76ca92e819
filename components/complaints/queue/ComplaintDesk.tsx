'use client';

import InboxRounded from '@mui/icons-material/InboxRounded';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useCommand } from '@/components/form/useCommand';
import { useRefusalWords } from '@/components/form/problem-words';
import { ACT_KEYS, CASE_ACTS, type CaseAct } from '@/components/complaints/case/acts';
import { CaseSkeleton } from '@/components/complaints/case/CaseSkeleton';
import { usePresenceStore } from '@/components/complaints/presence/presence';
import { DataGrid } from '@/components/grid/DataGrid';
import type { RowMark } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import { useCaseHandle } from '@/components/ui/case-panel';
import { EmptyState } from '@/components/ui/EmptyState';
import styles from '@/components/ui/queue-desk.module.css';
import { Split } from '@/components/ui/Split';
import { useToast } from '@/components/ui/toasts';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import type { ComplaintQueueView } from '@/lib/complaints/queries/open-queue';
import { useComplaintColumns } from './columns';
import { firstSort, withView, type QueueAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { QueueFilters } from './QueueFilters';
import { QueueStrip } from './QueueStrip';
import { fetchPage, sortInput, useQueue } from './useQueue';
import { useQueueAddress } from './useQueueAddress';

// The case and the dialogs come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/complaints/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });
const AssignDialog = dynamic(() => import('./AssignDialog').then((loaded) => loaded.AssignDialog), { ssr: false });

interface Props {
  queue: ComplaintQueueView;
  /** The case on which the tab was opened. */
  brought: ComplaintCaseView | null;
  person: QueuePerson;
}

const PANEL = 'complaint-queue';
const assignable = ({ actions }: ComplaintRow) => actions.includes('assign');

/** The queue of complaints: views, filter and list on the left, the case on the right. */
export function ComplaintDesk({ queue, brought, person }: Props) {
  const t = useTranslations('complaint-queue');
  const router = useRouter();
  const toast = useToast();
  const refusal = useRefusalWords('complaint-queue');
  const { address, go } = useQueueAddress(person.firstView);
  const [text, setText] = useState('');
  const { question, counts, live, grid, versions, refreshCounts } = useQueue(address, text, queue.counts);
  const columns = useComplaintColumns({ me: person.id, severalBranches: person.severalBranches, ended: address.view === 'all' });
  const box = useRef<HTMLInputElement>(null);
  const panel = useCaseHandle();
  const [selected, setSelected] = useState<readonly ComplaintRow[]>([]);
  const [assigning, setAssigning] = useState<readonly ComplaintRow[] | null>(null);
  const [asked, setAsked] = useState<{ id: string; act: CaseAct } | null>(null);
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const narrowed = question.text !== '' || [question.status, question.level, question.category, question.channel].some((each) => each !== null);
  usePresenceStore();

  const claim = useCommand<object, ChangedComplaint>('complaints/claim-next', {
    onDone({ id, reference }) {
      toast.show({ message: t('strip.claimed', { reference }), tone: 'success' });
      refreshCounts();
      open(id);
    },
  });
  async function claimNext(): Promise<void> {
    if (claim.pending) return;
    const result = await claim.send({});
    if (result.kind === 'refused') toast.show({ message: result.refusal.codes.map((code) => refusal(code, {})).join(' ') });
  }

  const { open: openRow, close, step } = useOpenRow(grid, address.open, (id, how) => {
    setAsked(null);
    go({ ...address, open: id }, how);
  });
  function open(id: string, act: CaseAct | null = null): void {
    if (id === address.open) panel.focus();
    else openRow(id);
    setAsked(act && { id, act });
  }
  function change(next: QueueAddress): void {
    go({ ...next, open: address.open }, 'replace');
  }
  function mark(row: ComplaintRow): RowMark | null {
    if (row.id === address.open) return 'open';
    if (!row.inView) return 'stale';
    return live.shown.has(row.id) ? 'fresh' : null;
  }

  useShortcuts([
    { keys: 'j', labelKey: 'complaint-queue.keys.next', run: () => step(1) },
    { keys: 'k', labelKey: 'complaint-queue.keys.previous', run: () => step(-1) },
    { keys: 'f', labelKey: 'complaint-queue.keys.filter', run: () => box.current?.focus() },
    { keys: 'r', labelKey: 'complaint-queue.keys.refresh', run: live.show },
    { keys: 'n', labelKey: 'complaint-queue.keys.claim', disabled: !person.handles, run: () => void claimNext() },
    { keys: 'a', labelKey: 'complaint-queue.keys.new', disabled: !person.files, run: () => router.push('/complaints/new') },
  ]);
  // On a row of the list the keys of the case open it with the question already asked.
  useShortcuts(
    CASE_ACTS.flatMap((act) => {
      const keys = ACT_KEYS[act];
      return keys === undefined
        ? []
        : [{
            keys, labelKey: act === 'comment' || act === 'flag_call_back' || act === 'link' || act === 'add_number' ? (`complaint-case.act.${act}` as const) : (`complaint-rules.actions.${act}` as const),
            disabled: panel.there,
            run() {
              // The case is on its way: it begins with this question.
              if (address.open !== null) return setAsked({ id: address.open, act });
              const row = grid.current?.focusedRow();
              if (row) open(row.id, act);
            },
          }];
    }),
  );

  const caseOf = address.open !== null && (
    <CasePanel
      key={address.open}
      id={address.open}
      brought={brought?.id === address.open ? brought : null}
      version={versions.get(address.open) ?? null}
      asked={asked?.id === address.open ? asked.act : null}
      person={person}
      onOpen={open}
      onClose={close}
      onDone={() => refreshCounts()}
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
      <QueueFilters address={address} text={text} saved={queue.saved} onText={setText} onChange={change} box={box} />
      <Split
        name="complaints"
        label={t('split')}
        left={
          <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, view)} className={styles.list}>
            <QueueStrip
              count={counts.filtered}
              total={counts.views[address.view]}
              live={live}
              grid={grid}
              person={person}
              selected={selected}
              selectable={() => grid.current?.rows().filter(assignable) ?? []}
              red={person.handles && !(view === 'unassigned' && address.level === 'red') ? counts.redUnassigned : 0}
              onRed={() => go({ ...address, view: 'unassigned', sort: firstSort('unassigned'), level: 'red', status: null, category: null, channel: null, open: null })}
              claiming={claim.pending}
              onClaim={() => void claimNext()}
              onAssign={() => setAssigning(selected)}
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
                {...(person.handles && { selection: { selectable: assignable, onChange: setSelected } })}
                mark={mark}
                onLoaded={live.onLoaded}
                remember={{ name: 'complaints', personId: person.id }}
                handle={grid}
                empty={
                  <EmptyState compact icon={<InboxRounded />} title={t(narrowed ? 'empty.filtered' : `empty.${view}`)}>
                    {t(narrowed ? 'empty.filteredWords' : 'empty.words')}
                  </EmptyState>
                }
              />
            </div>
          </div>
        }
        right={caseOf || null}
      />
      {assigning !== null && (
        <AssignDialog
          rows={assigning}
          colleagues={queue.colleagues}
          onClose={() => {
            setAssigning(null);
            grid.current?.focus();
          }}
          onDone={() => {
            grid.current?.clearSelection();
            refreshCounts();
          }}
        />
      )}
    </div>
  );
}

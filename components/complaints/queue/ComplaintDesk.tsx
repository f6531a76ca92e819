'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useRefusalWords } from '@/components/form/problem-words';
import { useCommand } from '@/components/form/useCommand';
import { ACT_KEYS, CASE_ACTS, type CaseAct } from '@/components/complaints/case/acts';
import { CaseSkeleton } from '@/components/complaints/case/CaseSkeleton';
import { usePresenceStore } from '@/components/complaints/presence/presence';
import { QueueDesk } from '@/components/queue/QueueDesk';
import { useDesk } from '@/components/queue/useDesk';
import { sortInput } from '@/components/queue/useQueue';
import { useQueueAddress } from '@/components/queue/useQueueAddress';
import { useShortcuts } from '@/components/shell/acts';
import { useToast } from '@/components/ui/toasts';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import type { ComplaintQueueView } from '@/lib/complaints/queries/open-queue';
import { useComplaintColumns } from './columns';
import { ComplaintTools, RedCases } from './ComplaintTools';
import { firstSort, readAddress, withView, writeAddress, type QueueAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { QueueFilters } from './QueueFilters';
import { fetchPage, useComplaintQueue } from './useQueue';

// The case and the dialogs come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/complaints/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });
const AssignDialog = dynamic(() => import('./AssignDialog').then((loaded) => loaded.AssignDialog), { ssr: false });

interface Props {
  queue: ComplaintQueueView;
  /** The case on which the tab was opened. */
  brought: ComplaintCaseView | null;
  person: QueuePerson;
}

const assignable = ({ actions }: ComplaintRow) => actions.includes('assign');

/** The queue of complaints: views, filter and list on the left, the case on the right. */
export function ComplaintDesk({ queue, brought, person }: Props) {
  const t = useTranslations('complaint-queue');
  const router = useRouter();
  const toast = useToast();
  const refusal = useRefusalWords('complaint-queue');
  const { address, go } = useQueueAddress(readAddress, writeAddress, person.firstView);
  const [text, setText] = useState('');
  const list = useComplaintQueue(address, text, queue.counts);
  const { question, counts, refreshCounts } = list;
  const columns = useComplaintColumns({ me: person.id, severalBranches: person.severalBranches, ended: address.view === 'all' });
  const desk = useDesk<ComplaintRow, QueueAddress, CaseAct, 'assign'>({ queue: 'complaints', address, go, list, tickable: assignable, previousKey: 'k' });
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const red = person.handles && !(view === 'unassigned' && address.level === 'red') ? counts.redUnassigned : 0;
  const opened = desk.opened(brought);
  usePresenceStore();

  const claim = useCommand<object, ChangedComplaint>('complaints/claim-next', {
    onDone({ id, reference }) {
      toast.show({ message: t('strip.claimed', { reference }), tone: 'success' });
      refreshCounts();
      desk.open(id);
    },
  });
  async function claimNext(): Promise<void> {
    if (claim.pending) return;
    const result = await claim.send({});
    if (result.kind === 'refused') toast.show({ message: result.refusal.codes.map((code) => refusal(code, {})).join(' ') });
  }

  useShortcuts([
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
            disabled: desk.panel.there, run: () => desk.ask(act, () => true),
          }];
    }),
  );

  return (
    <QueueDesk
      queue="complaints"
      desk={desk}
      list={list}
      person={person}
      view={view}
      viewName={(id) => t(`view.${id}`)}
      onView={(next) => go({ ...withView(address, next), open: null })}
      filters={<QueueFilters address={address} text={text} saved={queue.saved} onText={setText} onChange={desk.change} box={desk.box} />}
      lead={red > 0 && <RedCases count={red} onOpen={() => go({ ...address, view: 'unassigned', sort: firstSort('unassigned'), level: 'red', status: null, category: null, channel: null, open: null })} />}
      tools={<ComplaintTools person={person} claiming={claim.pending} onClaim={() => void claimNext()} question={{ ...question, ...sortInput(address.sort) }} />}
      acts={(tooMany) => (
        <Button size="small" variant="contained" disabled={tooMany} onClick={() => desk.beginBulk('assign')}>
          {t('strip.assign')}
        </Button>
      )}
      columns={columns}
      fetchPage={fetchPage}
      ticks={person.handles}
      nothing={t(`empty.${view}`)}
      narrowed={question.text !== '' || [question.status, question.level, question.category, question.channel].some((each) => each !== null)}
      panel={opened && <CasePanel key={opened.id} {...opened} person={person} onOpen={desk.open} onDone={() => refreshCounts()} />}
    >
      {desk.bulk !== null && <AssignDialog rows={desk.bulk.rows} colleagues={queue.colleagues} onClose={desk.endBulk} onDone={desk.bulkDone} />}
    </QueueDesk>
  );
}

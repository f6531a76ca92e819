'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PrintListLink } from '@/components/grid/PrintListLink';
import { DecisionButtons } from '@/components/queue/DecisionButtons';
import { QueueDesk } from '@/components/queue/QueueDesk';
import { useDecisionDesk } from '@/components/queue/useDecisionDesk';
import { sortInput } from '@/components/queue/useQueue';
import { useQueueAddress } from '@/components/queue/useQueueAddress';
import { CaseSkeleton } from '@/components/transfers/case/CaseSkeleton';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import type { TransferQueueView } from '@/lib/transfers/queries/open-queue';
import { isNarrow } from './behind';
import { useTransferColumns } from './columns';
import { ExportButton } from './ExportButton';
import { MIXED_VIEWS, readAddress, withView, writeAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { QueueFilters } from './QueueFilters';
import { useBehindWords } from './useBehindWords';
import { fetchPage, useTransferQueue } from './useQueue';

// The case and the bulk decision come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/transfers/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });
const BulkDialog = dynamic(() => import('./BulkDialog').then((loaded) => loaded.BulkDialog), { ssr: false });

interface Props {
  queue: TransferQueueView;
  /** The case on which the tab was opened. */
  brought: TransferCaseView | null;
  person: QueuePerson;
}

/** The queue of transfers: views, filter and list on the left, the case on the right. */
export function TransferDesk({ queue, brought, person }: Props) {
  const t = useTranslations('transfer-queue');
  const rules = useTranslations('transfer-rules.actions');
  const { address, go } = useQueueAddress(readAddress, writeAddress, person.firstView);
  const [text, setText] = useState('');
  const list = useTransferQueue(address, text, queue.counts);
  const { question } = list;
  const columns = useTransferColumns({ severalBranches: person.severalBranches, mixed: MIXED_VIEWS.includes(address.view) });
  const desk = useDecisionDesk({ queue: 'transfers', address, go, list, decides: person.decides });
  const opened = desk.opened(brought);
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const behind = useBehindWords(address.behind, queue);

  return (
    <QueueDesk
      queue="transfers"
      desk={desk}
      list={list}
      person={person}
      view={view}
      viewName={(id) => t(`view.${id}`)}
      onView={(next) => go({ ...withView(address, next), open: null })}
      filters={<QueueFilters address={address} text={text} localGovernments={queue.localGovernments} behind={behind} onText={setText} onChange={desk.change} box={desk.box} />}
      tools={
        <>
          <ExportButton question={{ ...question, ...sortInput(address.sort) }} />
          <PrintListLink list="/transfers" question={question} />
        </>
      }
      acts={(tooMany) => <DecisionButtons selected={desk.selected} tooMany={tooMany} words={rules} onDecide={desk.beginBulk} />}
      columns={columns}
      fetchPage={fetchPage}
      ticks={person.decides}
      printed={[t(`view.${view}`), ...(behind === null ? [] : [behind])].join(' · ')}
      nothing={t(`empty.${address.view}`)}
      narrowed={question.text !== '' || question.status !== null || question.localGovernmentId !== null || question.code !== null || isNarrow(address.behind)}
      panel={opened && <CasePanel key={opened.id} {...opened} record={person.readsRecords} onOpen={desk.open} onDone={({ id }) => desk.decided(id)} />}
    >
      {desk.bulk !== null && <BulkDialog action={desk.bulk.act} rows={desk.bulk.rows} onClose={desk.endBulk} onDone={desk.bulkDone} />}
    </QueueDesk>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PrintListLink } from '@/components/grid/PrintListLink';
import { DecisionButtons } from '@/components/queue/DecisionButtons';
import { ExportMenu } from '@/components/queue/ExportMenu';
import { QueueDesk } from '@/components/queue/QueueDesk';
import { useDecisionDesk } from '@/components/queue/useDecisionDesk';
import { sortInput } from '@/components/queue/useQueue';
import { useQueueAddress } from '@/components/queue/useQueueAddress';
import { CaseSkeleton } from '@/components/requests/case/CaseSkeleton';
import { MOST_WORKBOOK_ROWS } from '@/lib/requests/model';
import type { RequestCounts } from '@/lib/requests/queries/count-requests';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { useRequestColumns } from './columns';
import { readAddress, withView, writeAddress } from './queue-address';
import type { QueuePerson } from './queue-person';
import { RequestFilters } from './RequestFilters';
import { fetchPage, useRequestQueue } from './useQueue';

// The case and the bulk decision come when they are asked for: the list is what everybody waits for.
const CasePanel = dynamic(() => import('@/components/requests/case/CasePanel').then((loaded) => loaded.CasePanel), { loading: () => <CaseSkeleton /> });
const BulkDialog = dynamic(() => import('./BulkDialog').then((loaded) => loaded.BulkDialog), { ssr: false });

interface Props {
  counted: RequestCounts;
  /** The case on which the tab was opened. */
  brought: RequestCaseView | null;
  person: QueuePerson;
}

/** The queue of requests: views, filter and list on the left, the case on the right. */
export function RequestDesk({ counted, brought, person }: Props) {
  const t = useTranslations('requests.queue');
  const rules = useTranslations('request-rules');
  const { address, go } = useQueueAddress(readAddress, writeAddress, person.firstView);
  const [text, setText] = useState('');
  const list = useRequestQueue(address, text, counted);
  const { question } = list;
  const columns = useRequestColumns(person);
  const desk = useDecisionDesk({ queue: 'requests', address, go, list, decides: person.decides });
  const opened = desk.opened(brought);
  const view = person.views.includes(address.view) ? address.view : person.firstView;
  const printed = [
    t(`view.${view}`),
    ...(question.text === '' ? [] : [`${t('filter.text')}: ${question.text}`]),
    ...(question.kind === null ? [] : [`${t('filter.kind')}: ${rules(`kinds.${question.kind}`)}`]),
    ...(question.status === null ? [] : [`${t('filter.status')}: ${rules(`statuses.${question.status}`)}`]),
  ].join(' · ');

  return (
    <QueueDesk
      queue="requests"
      desk={desk}
      list={list}
      person={person}
      view={view}
      viewName={(id) => t(`view.${id}`)}
      onView={(next) => go({ ...withView(address, next), open: null })}
      filters={<RequestFilters address={address} text={text} onText={setText} onChange={desk.change} box={desk.box} />}
      tools={
        <>
          <ExportMenu queue="requests" question={{ ...question, ...sortInput(address.sort) }} most={MOST_WORKBOOK_ROWS} />
          <PrintListLink list="/requests" question={question} />
        </>
      }
      acts={(tooMany) => <DecisionButtons selected={desk.selected} tooMany={tooMany} words={(action) => rules(`actions.${action}`)} onDecide={desk.beginBulk} />}
      columns={columns}
      fetchPage={fetchPage}
      ticks={person.decides}
      printed={printed}
      nothing={t(`empty.${address.view}`)}
      narrowed={question.text !== '' || question.status !== null || question.kind !== null}
      panel={opened && <CasePanel key={opened.id} {...opened} record={person.readsRecords} onDone={({ id }) => desk.decided(id)} />}
    >
      {desk.bulk !== null && <BulkDialog action={desk.bulk.act} rows={desk.bulk.rows} onClose={desk.endBulk} onDone={desk.bulkDone} />}
    </QueueDesk>
  );
}

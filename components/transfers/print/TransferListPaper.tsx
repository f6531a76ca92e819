'use client';

import { useTranslations } from 'next-intl';
import { ListPaper } from '@/components/grid/ListPaper';
import type { TransferQueueView } from '@/lib/transfers/queries/open-queue';
import { useTransferColumns } from '../queue/columns';
import { MIXED_VIEWS, writeAddress, type QueueAddress } from '../queue/queue-address';
import type { QueuePerson } from '../queue/queue-person';
import { useBehindWords } from '../queue/useBehindWords';

interface Props {
  address: QueueAddress;
  queue: TransferQueueView;
  person: QueuePerson;
  typed: boolean;
}

/** The queue of transfers as a paper. */
export function TransferListPaper({ address, queue, person, typed }: Props) {
  const t = useTranslations('transfer-queue');
  const rules = useTranslations('transfer-rules');
  const { view, sort, status, localGovernmentId, code, behind } = address;
  const columns = useTransferColumns({ severalBranches: person.severalBranches, mixed: MIXED_VIEWS.includes(view) });
  const behindWords = useBehindWords(behind, queue);
  const payer = localGovernmentId === 'none' ? t('filter.noGovernment') : (queue.localGovernments.find(({ id }) => id === localGovernmentId)?.name ?? localGovernmentId);
  const narrowed = [
    t(`view.${view}`),
    ...(payer === null ? [] : [`${t('filter.government')}: ${payer}`]),
    ...(code === null ? [] : [`${t('filter.code')}: ${t('filter.codeChoice', { code, words: rules(`codes.${code}`) })}`]),
    ...(status === null ? [] : [`${t('filter.status')}: ${rules(`statuses.${status}`)}`]),
    ...(behindWords === null ? [] : [behindWords]),
  ].join(' · ');
  return (
    <ListPaper
      title={t('title')}
      narrowed={narrowed}
      list="/transfers"
      back={writeAddress({ ...address, open: null })}
      query="transfers/print"
      question={{ view, status, localGovernmentId, code, ...behind, sort: sort.column, descending: sort.descending }}
      typed={typed}
      columns={columns}
      remember={{ name: 'transfers', personId: person.id }}
      file
    />
  );
}

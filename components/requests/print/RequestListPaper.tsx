'use client';

import { useTranslations } from 'next-intl';
import { ListPaper } from '@/components/grid/ListPaper';
import { useRequestColumns } from '../queue/columns';
import { writeAddress, type QueueAddress } from '../queue/queue-address';
import type { QueuePerson } from '../queue/queue-person';

/** The queue of requests as a paper. */
export function RequestListPaper({ address, person, typed }: { address: QueueAddress; person: QueuePerson; typed: boolean }) {
  const t = useTranslations('requests.queue');
  const rules = useTranslations('request-rules');
  const { view, sort, kind, status } = address;
  const narrowed = [
    t(`view.${view}`),
    ...(kind === null ? [] : [`${t('filter.kind')}: ${rules(`kinds.${kind}`)}`]),
    ...(status === null ? [] : [`${t('filter.status')}: ${rules(`statuses.${status}`)}`]),
  ].join(' · ');
  return (
    <ListPaper
      title={t('title')}
      narrowed={narrowed}
      list="/requests"
      back={writeAddress({ ...address, open: null })}
      query="requests/print"
      question={{ view, kind, status, sort: sort.column, descending: sort.descending }}
      typed={typed}
      columns={useRequestColumns(person)}
      remember={{ name: 'requests', personId: person.id }}
      file
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { ListPaper } from '@/components/grid/ListPaper';
import { useComplaintColumns } from '../queue/columns';
import { writeAddress, type QueueAddress } from '../queue/queue-address';
import type { QueuePerson } from '../queue/queue-person';

interface Props {
  address: QueueAddress;
  /** How many the filter of the address finds. */
  count: number;
  person: QueuePerson;
  typed: boolean;
}

/** The queue of complaints as a paper. */
export function ComplaintListPaper({ address, count, person, typed }: Props) {
  const t = useTranslations('complaint-queue');
  const rules = useTranslations('complaint-rules');
  const { view, sort, status, level, category, channel } = address;
  const columns = useComplaintColumns({ me: person.id, severalBranches: person.severalBranches, ended: view === 'all' });
  const narrowed = [
    t(`view.${view}`),
    ...(level === null ? [] : [`${t('filter.level')}: ${rules(`levels.${level}`)}`]),
    ...(category === null ? [] : [`${t('filter.category')}: ${rules(`categories.${category}`)}`]),
    ...(channel === null ? [] : [`${t('filter.channel')}: ${rules(`channels.${channel}`)}`]),
    ...(status === null ? [] : [`${t('filter.status')}: ${rules(`statuses.${status}`)}`]),
    // Words that stand in no address narrow it further: then the rows say how many.
    ...(typed ? [] : [t('strip.count', { count })]),
  ].join(' · ');
  return (
    <ListPaper
      title={t('title')}
      narrowed={narrowed}
      list="/complaints"
      back={writeAddress({ ...address, open: null })}
      query="complaints/print"
      question={{ view, status, level, category, channel, sort: sort.column, descending: sort.descending }}
      typed={typed}
      columns={columns}
      remember={{ name: 'complaints', personId: person.id }}
      file
    />
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queuePerson } from '@/components/requests/queue/queue-person';
import { RequestDesk } from '@/components/requests/queue/RequestDesk';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openQueue } from '@/lib/requests/queries/count-requests';
import { getRequest } from '@/lib/requests/queries/get-request';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueueSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests.queue'))('title') };
}

/** One request, open beside the queue; on a narrow screen a page of its own. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { id } = await params;
  const session = await requireSession();
  const person = queuePerson(session);
  const { value: brought } = await openPage(getRequest, { id });
  const { value: counted } = await openPage(openQueue, queueInput(`/requests/${id}`, await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <RequestDesk counted={counted} brought={brought} person={person} />
    </OfficePaper>
  );
}

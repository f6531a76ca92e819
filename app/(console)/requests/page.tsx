import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queuePerson } from '@/components/requests/queue/queue-person';
import { RequestDesk } from '@/components/requests/queue/RequestDesk';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openQueue } from '@/lib/requests/queries/count-requests';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from './queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests.queue'))('title') };
}

/** The queue of requests of the person's branches. */
export default async function RequestsPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const { value } = await openPage(openQueue, queueInput('/requests', await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <RequestDesk counted={value} brought={null} person={person} />
    </OfficePaper>
  );
}

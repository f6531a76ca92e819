import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RequestListPaper } from '@/components/requests/print/RequestListPaper';
import { readAddress } from '@/components/requests/queue/queue-address';
import { queuePerson } from '@/components/requests/queue/queue-person';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openQueue } from '@/lib/requests/queries/count-requests';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests.queue'))('title') };
}

/** The queue of requests as a paper. */
export default async function RequestListPaperPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const search = await searchParams;
  await openPage(openQueue, queueInput('/requests', search, person.firstView));
  const address = readAddress('/requests', { get: (name) => [search[name]].flat()[0] ?? null }, person.firstView);
  return (
    <OfficePaper person={session}>
      <RequestListPaper address={address} person={person} typed={search.typed === '1'} />
    </OfficePaper>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferListPaper } from '@/components/transfers/print/TransferListPaper';
import { readAddress } from '@/components/transfers/queue/queue-address';
import { queuePerson } from '@/components/transfers/queue/queue-person';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openQueue } from '@/lib/transfers/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer-queue'))('title') };
}

/** The queue of transfers as a paper. */
export default async function TransferListPaperPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const search = await searchParams;
  const { value } = await openPage(openQueue, queueInput('/transfers', search, person.firstView));
  const address = readAddress('/transfers', { get: (name) => [search[name]].flat()[0] ?? null }, person.firstView);
  return (
    <OfficePaper person={session}>
      <TransferListPaper address={address} queue={value} person={person} typed={search.typed === '1'} />
    </OfficePaper>
  );
}

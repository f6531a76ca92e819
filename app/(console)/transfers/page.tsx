import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queuePerson } from '@/components/transfers/queue/queue-person';
import { TransferDesk } from '@/components/transfers/queue/TransferDesk';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openQueue } from '@/lib/transfers/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from './queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer-queue'))('title') };
}

/** The queue of transfers of the person's branches. */
export default async function TransfersPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const { value } = await openPage(openQueue, queueInput('/transfers', await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <TransferDesk queue={value} brought={null} person={person} />
    </OfficePaper>
  );
}

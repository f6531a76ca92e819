import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queuePerson } from '@/components/transfers/queue/queue-person';
import { TransferDesk } from '@/components/transfers/queue/TransferDesk';
import { openQueue } from '@/lib/transfers/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from './queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer-queue'))('title') };
}

/** The queue of transfers of the person's branches. */
export default async function TransfersPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const person = queuePerson(await requireSession());
  const { value } = await openPage(openQueue, queueInput('/transfers', await searchParams, person.firstView));
  return <TransferDesk queue={value} brought={null} person={person} />;
}

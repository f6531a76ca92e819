import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queuePerson } from '@/components/transfers/queue/queue-person';
import { TransferDesk } from '@/components/transfers/queue/TransferDesk';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { getTransfer } from '@/lib/transfers/queries/get-transfer';
import { openQueue } from '@/lib/transfers/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueueSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer-queue'))('title') };
}

/** One transfer, open beside the queue; on a narrow screen a page of its own. */
export default async function TransferPage({ params, searchParams }: Props) {
  const { id } = await params;
  const session = await requireSession();
  const person = queuePerson(session);
  const { value: brought } = await openPage(getTransfer, { id });
  const { value: queue } = await openPage(openQueue, queueInput(`/transfers/${id}`, await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <TransferDesk queue={queue} brought={brought} person={person} />
    </OfficePaper>
  );
}

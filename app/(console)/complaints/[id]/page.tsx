import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintDesk } from '@/components/complaints/queue/ComplaintDesk';
import { queuePerson } from '@/components/complaints/queue/queue-person';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { getComplaint } from '@/lib/complaints/queries/get-complaint';
import { openComplaintQueue } from '@/lib/complaints/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueueSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('complaint-queue'))('title') };
}

/** One complaint, open beside the queue; on a narrow screen a page of its own. */
export default async function ComplaintPage({ params, searchParams }: Props) {
  const { id } = await params;
  const session = await requireSession();
  const person = queuePerson(session);
  const { value: brought } = await openPage(getComplaint, { id });
  const { value: queue } = await openPage(openComplaintQueue, queueInput(`/complaints/${id}`, await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <ComplaintDesk queue={queue} brought={brought} person={person} />
    </OfficePaper>
  );
}

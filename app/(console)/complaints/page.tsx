import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintDesk } from '@/components/complaints/queue/ComplaintDesk';
import { queuePerson } from '@/components/complaints/queue/queue-person';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openComplaintQueue } from '@/lib/complaints/queries/open-queue';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from './queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('complaint-queue'))('title') };
}

/** The queue of complaints of the person's branches, at the central office the one for triage. */
export default async function ComplaintsPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const { value } = await openPage(openComplaintQueue, queueInput('/complaints', await searchParams, person.firstView));
  return (
    <OfficePaper person={session}>
      <ComplaintDesk queue={value} brought={null} person={person} />
    </OfficePaper>
  );
}

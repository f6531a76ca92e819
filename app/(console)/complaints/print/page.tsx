import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintListPaper } from '@/components/complaints/print/ComplaintListPaper';
import { readAddress } from '@/components/complaints/queue/queue-address';
import { queuePerson } from '@/components/complaints/queue/queue-person';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openComplaintPaper } from '@/lib/complaints/queries/print-complaints';
import { openPage } from '@/lib/server/page';
import { requireSession } from '@/lib/server/session';
import { queueInput, type QueueSearch } from '../queue-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('complaint-queue'))('title') };
}

/** The queue of complaints as a paper, for those who may take it as a file. */
export default async function ComplaintListPaperPage({ searchParams }: { searchParams: Promise<QueueSearch> }) {
  const session = await requireSession();
  const person = queuePerson(session);
  const search = await searchParams;
  const { value } = await openPage(openComplaintPaper, queueInput('/complaints', search, person.firstView));
  const address = readAddress('/complaints', { get: (name) => [search[name]].flat()[0] ?? null }, person.firstView);
  return (
    <OfficePaper person={session}>
      <ComplaintListPaper address={address} count={value.count} person={person} typed={search.typed === '1'} />
    </OfficePaper>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { VisitList } from '@/components/visits/list/VisitList';
import { can } from '@/lib/access/can';
import { openPage } from '@/lib/server/page';
import { openVisitList } from '@/lib/visits/queries/open-list';
import { listInput, type ListSearch } from '../list-input';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<ListSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') };
}

/** One visit, open beside the list; the panel asks for it, so that it is read, and audited, once. */
export default async function VisitPage({ params, searchParams }: Props) {
  if (!UUID.test((await params).id)) notFound();
  const { session, value } = await openPage(openVisitList, listInput(await searchParams));
  return (
    <OfficePaper person={session}>
      <VisitList opened={value} person={{ id: session.staffId, readsRecords: can(session, 'member:read') }} />
    </OfficePaper>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { VisitList } from '@/components/visits/list/VisitList';
import { can } from '@/lib/access/can';
import { openPage } from '@/lib/server/page';
import { openVisitList } from '@/lib/visits/queries/open-list';
import { listInput, type ListSearch } from './list-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') };
}

/** The closed visits of the person's branches: where every figure of the reports leads to. */
export default async function VisitsPage({ searchParams }: { searchParams: Promise<ListSearch> }) {
  const { session, value } = await openPage(openVisitList, listInput(await searchParams));
  return (
    <OfficePaper person={session}>
      <VisitList opened={value} person={{ id: session.staffId, readsRecords: can(session, 'member:read') }} />
    </OfficePaper>
  );
}

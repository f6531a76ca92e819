import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { VisitListPaper } from '@/components/visits/list/VisitListPaper';
import { openPage } from '@/lib/server/page';
import { openVisitList } from '@/lib/visits/queries/open-list';
import { listInput, type ListSearch } from '../list-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') };
}

/** The closed visits as a paper. */
export default async function VisitListPaperPage({ searchParams }: { searchParams: Promise<ListSearch> }) {
  const question = listInput(await searchParams);
  const { session, value } = await openPage(openVisitList, question);
  return (
    <OfficePaper person={session}>
      <VisitListPaper question={question} view={value} personId={session.staffId} />
    </OfficePaper>
  );
}

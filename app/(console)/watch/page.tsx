import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WatchScreen } from '@/components/watch/WatchScreen';
import { listFindings } from '@/lib/audit/queries/list-findings';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watch'))('title') };
}

/** The watch list: unusual reading of members' data. */
export default async function WatchPage({ searchParams }: { searchParams: Promise<{ view?: string | string[] }> }) {
  const { view } = await searchParams;
  const { value } = await openPage(listFindings, { view: view === 'looked' ? 'looked' : 'open' });
  return <WatchScreen list={value} />;
}

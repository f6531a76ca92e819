import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrivacyScreen } from '@/components/privacy/PrivacyScreen';
import { listPrivacyRequests } from '@/lib/privacy/queries/list-privacy-requests';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy.list'))('title') };
}

/** Members' requests about their data, with the time that is left. */
export default async function PrivacyPage({ searchParams }: { searchParams: Promise<{ view?: string | string[] }> }) {
  const { view } = await searchParams;
  const { value } = await openPage(listPrivacyRequests, { view: view === 'answered' ? 'answered' : 'open' });
  return <PrivacyScreen list={value} />;
}

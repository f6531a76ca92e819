import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppHelpScreen } from '@/components/app-help/AppHelpScreen';
import { openHelp } from '@/lib/app-help/queries/open-help';
import { openPage } from '@/lib/server/page';

/** Without the name: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app-help'))('title') };
}

/** Help with Mobile JKN for a member. */
export default async function AppHelpPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { value } = await openPage(openHelp, { memberId: id });
  return <AppHelpScreen key={id} view={value} />;
}

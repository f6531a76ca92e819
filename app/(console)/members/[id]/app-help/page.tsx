import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppHelpScreen } from '@/components/app-help/AppHelpScreen';
import { openHelp } from '@/lib/app-help/queries/open-help';
import { memberPage } from '../../member-page';

/** Without the name: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app-help'))('title') };
}

/** Help with Mobile JKN for a member. */
export default async function AppHelpPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return memberPage(openHelp, { memberId: id }, id, (view) => <AppHelpScreen key={id} view={view} />);
}

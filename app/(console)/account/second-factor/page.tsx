import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecondFactorScreen } from '@/components/staff/second-factor/SecondFactorScreen';
import { openPage } from '@/lib/server/page';
import { readSecondFactor } from '@/lib/staff/queries/read-second-factor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('second-factor');
  return { title: t('title') };
}

/** The person's own second factor: setting up, recovery codes, another phone. The one page that is open before it is set up where it is required. */
export default async function SecondFactorPage() {
  const { session, value } = await openPage(readSecondFactor, {});
  return <SecondFactorScreen state={value} username={session.username} />;
}

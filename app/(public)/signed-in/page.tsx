import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicFrame } from '@/components/sign-in/PublicFrame';
import { SignedIn } from '@/components/sign-in/SignedIn';
import { requireSession } from '@/lib/server/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: { absolute: t('signedIn.documentTitle') } };
}

/** The end of signing in again in a window of its own: the page that waits goes on, this window closes. */
export default async function SignedInPage() {
  const { username } = await requireSession();
  const t = await getTranslations('sign-in');
  return (
    <PublicFrame>
      <SignedIn username={username} title={t('signedIn.title')} words={t('signedIn.words')} />
    </PublicFrame>
  );
}

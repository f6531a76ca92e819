import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PasswordScreen } from '@/components/account/PasswordScreen';
import { can } from '@/lib/access/can';
import { requireSession } from '@/lib/server/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

/** The own password, for every role. */
export default async function PasswordPage() {
  const session = await requireSession();
  if (!can(session, 'session:own')) forbidden();
  if (session.factorPending) redirect('/account/second-factor');
  return <PasswordScreen username={session.username} />;
}

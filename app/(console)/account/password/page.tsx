import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
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
  return <PasswordScreen username={session.username} />;
}

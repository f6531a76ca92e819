import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { SetPasswordForm } from '@/components/sign-in/SetPasswordForm';
import { loadMessages } from '@/lib/messages/catalog';
import { parseLocale } from '@/lib/messages/locale';

export async function generateMetadata(): Promise<Metadata> {
  const words = (await loadMessages(parseLocale(await getLocale())))['set-password'];
  return { title: { absolute: words.documentTitle } };
}

/** Where a link leads with which somebody sets a password. The token stands in the fragment, which no server sees. */
export default async function SetPasswordPage() {
  const words = (await loadMessages(parseLocale(await getLocale())))['set-password'];
  return <SetPasswordForm words={words} />;
}

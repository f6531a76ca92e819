import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewsLines } from '@/components/sessions/NewsLines';
import { SessionsScreen } from '@/components/sessions/SessionsScreen';
import { env } from '@/lib/server/env';
import { openPage } from '@/lib/server/page';
import { listSessions } from '@/lib/sessions/queries/list-sessions';
import { readNews } from '@/lib/sessions/queries/read-news';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sessions');
  return { title: t('title') };
}

/** Where the own account is signed in, and how to end it there. */
export default async function SessionsPage() {
  const { value } = await openPage(listSessions, {});
  const { value: news } = await openPage(readNews, {});
  return <SessionsScreen brought={value.sessions} idleMinutes={env().idleMinutes} news={<NewsLines news={news} />} />;
}

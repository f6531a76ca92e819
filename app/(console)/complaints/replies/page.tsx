import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RepliesScreen } from '@/components/complaints/replies/RepliesScreen';
import { can } from '@/lib/access/can';
import { listReplies } from '@/lib/complaints/queries/list-replies';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('complaint-replies');
  return { title: t('title') };
}

/** Canned replies: a branch keeps its own, the administrator those of every office. */
export default async function RepliesPage() {
  const { session, value } = await openPage(listReplies, {});
  return <RepliesScreen brought={value} person={session.name} worksComplaints={can(session, 'complaint:read')} />;
}

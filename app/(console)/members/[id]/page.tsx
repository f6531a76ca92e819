import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordScreen } from '@/components/members/record/RecordScreen';
import { getRecord } from '@/lib/members/queries/get-record';
import { openPage } from '@/lib/server/page';

/** Without the name: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('member-record');
  return { title: t('title') };
}

/** A member's record. */
export default async function RecordPage({ params }: { params: Promise<{ id: string }> }) {
  const { session, value: record } = await openPage(getRecord, { id: (await params).id });
  return <RecordScreen record={record} actor={session} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordScreen } from '@/components/members/record/RecordScreen';
import { getRecord } from '@/lib/members/queries/get-record';
import { memberPage } from '../member-page';

/** Without the name: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('member-record');
  return { title: t('title') };
}

/** A member's record. */
export default async function RecordPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return memberPage(getRecord, { id }, id, (record, session) => <RecordScreen record={record} actor={session} />);
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecapScreen } from '@/components/complaints/recap/RecapScreen';
import { readRecap } from '@/lib/complaints/queries/read-recap';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recap');
  return { title: t('title') };
}

/** The monthly recap of complaints, of the month and office in the address. */
export default async function RecapPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { month, branch } = await searchParams;
  const { session, value } = await openPage(readRecap, { month: month ?? null, branchId: branch ?? null });
  return <RecapScreen key={`${value.month} ${value.branchId ?? ''}`} recap={value} openedAt={now()} reader={session.name} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeScreen } from '@/components/reports/home/HomeScreen';
import { paramOf } from '@/components/reports/report-address';
import { can } from '@/lib/access/can';
import { readHome } from '@/lib/reports/queries/read-home';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { ReadHome } from '@/lib/reports/schemas/home';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-home');
  return { title: t('title') };
}

/** Where a manager's day begins; the order of the comparison stands in the address. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { sort } = await searchParams;
  const { session, value } = await openPage(readHome, readReportAddress(ReadHome, { sort: paramOf(sort) }));
  return <HomeScreen report={value} readsRecap={can(session, 'complaint:report')} openedAt={now()} reader={session.name} />;
}

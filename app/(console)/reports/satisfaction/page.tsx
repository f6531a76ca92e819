import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reportParams } from '@/components/reports/report-address';
import { SatisfactionScreen } from '@/components/reports/satisfaction/SatisfactionScreen';
import { readSatisfaction } from '@/lib/reports/queries/read-satisfaction';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { ReadSatisfaction } from '@/lib/reports/schemas/satisfaction';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-satisfaction');
  return { title: t('title') };
}

/** The satisfaction report of the scope and days in the address. */
export default async function SatisfactionPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = reportParams(await searchParams);
  const { session, value } = await openPage(readSatisfaction, readReportAddress(ReadSatisfaction, params));
  return <SatisfactionScreen report={value} openedAt={now()} reader={session.name} />;
}

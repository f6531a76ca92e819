import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintCasesScreen } from '@/components/reports/complaints/ComplaintCasesScreen';
import { paramOf } from '@/components/reports/report-address';
import { readComplaintCases } from '@/lib/reports/queries/read-complaint-cases';
import { ReadComplaintCases } from '@/lib/reports/schemas/complaint-cases';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

const PARAMS = ['scope', 'period', 'from', 'to', 'by', 'key', 'state', 'after'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-complaints.cases');
  return { title: t('title') };
}

/** The cycles behind a number of the complaints report; which number, the address says. */
export default async function ComplaintCasesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = await searchParams;
  const asked = readReportAddress(ReadComplaintCases, Object.fromEntries(PARAMS.map((name) => [name, paramOf(params[name])])));
  const { session, value } = await openPage(readComplaintCases, asked);
  return <ComplaintCasesScreen found={value} asked={asked} openedAt={now()} reader={session.name} />;
}

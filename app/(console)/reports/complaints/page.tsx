import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintReportScreen } from '@/components/reports/complaints/ComplaintReportScreen';
import { reportParams } from '@/components/reports/report-address';
import { readComplaintReport } from '@/lib/reports/queries/read-complaint-report';
import { ReadComplaintReport } from '@/lib/reports/schemas/complaints';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-complaints');
  return { title: t('title') };
}

/** The complaints report of the scope and days in the address. */
export default async function ComplaintReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = reportParams(await searchParams);
  const { session, value } = await openPage(readComplaintReport, readReportAddress(ReadComplaintReport, params));
  return <ComplaintReportScreen report={value} openedAt={now()} reader={session.name} />;
}

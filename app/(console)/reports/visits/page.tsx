import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reportParams } from '@/components/reports/report-address';
import { VisitReportScreen } from '@/components/reports/visits/VisitReportScreen';
import { readVisitReport } from '@/lib/reports/queries/read-visit-report';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { ReadVisitReport } from '@/lib/reports/schemas/visits';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-visits');
  return { title: t('title') };
}

/** The visits report of the scope, days and filter in the address. */
export default async function VisitReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = reportParams(await searchParams, ['service', 'segment']);
  const { session, value } = await openPage(readVisitReport, readReportAddress(ReadVisitReport, params));
  return <VisitReportScreen report={value} openedAt={now()} reader={session.name} />;
}

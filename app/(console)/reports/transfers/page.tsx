import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reportParams } from '@/components/reports/report-address';
import { TransferReportScreen } from '@/components/reports/transfers/TransferReportScreen';
import { readTransferReport } from '@/lib/reports/queries/read-transfer-report';
import { readReportAddress } from '@/lib/reports/schemas/filter';
import { ReadTransferReport } from '@/lib/reports/schemas/transfers';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-transfers');
  return { title: t('title') };
}

/** The transfers report of the scope and days in the address. */
export default async function TransferReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = reportParams(await searchParams);
  const { session, value } = await openPage(readTransferReport, readReportAddress(ReadTransferReport, params));
  return <TransferReportScreen report={value} openedAt={now()} reader={session.name} />;
}

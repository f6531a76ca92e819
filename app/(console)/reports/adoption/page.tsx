import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdoptionReportScreen } from '@/components/reports/adoption/AdoptionReportScreen';
import { paramOf } from '@/components/reports/report-address';
import { roleMay } from '@/lib/access/permissions';
import { readAdoption } from '@/lib/adoption/queries/read-adoption';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adoption.report');
  return { title: t('title') };
}

/** The report of app adoption, of the month and branch in the address. */
export default async function AdoptionReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { month, branch } = await searchParams;
  const { session, value } = await openPage(readAdoption, { month: paramOf(month), branchId: paramOf(branch) });
  const t = await getTranslations('reports');
  const [only] = value.offices;
  const wholeScope = value.offices.length === 1 && only !== undefined ? only.name : (session.region?.name ?? t('scopes.nation'));
  return <AdoptionReportScreen report={value} wholeScope={wholeScope} mayImport={roleMay(session.role, 'adoption:import')} openedAt={now()} reader={session.name} />;
}

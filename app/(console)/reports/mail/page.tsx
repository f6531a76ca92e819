import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReportMailScreen } from '@/components/reports/mail/ReportMailScreen';
import { listMails } from '@/lib/reports/queries/list-mails';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report-mail');
  return { title: t('title') };
}

/** Reports that are sent by e-mail: kept by managers, read by supervisors. */
export default async function ReportMailPage() {
  const { value } = await openPage(listMails, {});
  return <ReportMailScreen view={value} />;
}

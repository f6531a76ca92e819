import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseFileSheet } from '@/components/complaints/file/CaseFileSheet';
import { PrintFileActions } from '@/components/complaints/file/PrintFileActions';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { Instant } from '@/components/ui/time';
import { getCaseFile } from '@/lib/complaints/queries/get-case-file';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('complaint-file'))('title') };
}

/** The case file of one complaint, to be read and to be printed. */
export default async function CaseFilePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { session, value: file } = await openPage(getCaseFile, { id });
  const t = await getTranslations('complaint-file');
  const { reference } = file.complaint;
  const href = `/complaints/${id}`;
  return (
    <>
      <div className="no-print">
        <PageHeader back={{ href, label: t('back') }} title={t('title')} lead={t('lead')} actions={<PrintFileActions reference={reference} caseHref={href} />} />
      </div>
      <PrintSheet office={file.office ?? { name: t('central') }} printedAt={<Instant at={file.printedAt} />} printedBy={session.name}>
        <CaseFileSheet file={file} />
      </PrintSheet>
    </>
  );
}

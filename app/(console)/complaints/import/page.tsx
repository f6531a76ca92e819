import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportScreen } from '@/components/complaints/import/ImportScreen';
import { openImport } from '@/lib/complaints/queries/preview-import';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('complaint-import');
  return { title: t('title') };
}

/** A file of complaints: preview, then import. */
export default async function ImportPage() {
  const { value } = await openPage(openImport, {});
  return <ImportScreen branch={value.branch} />;
}

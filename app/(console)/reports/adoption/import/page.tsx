import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdoptionImportScreen } from '@/components/adoption/import/AdoptionImportScreen';
import { openAdoptionImport } from '@/lib/adoption/queries/list-imports';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adoption.import');
  return { title: t('title') };
}

/** A file of monthly figures: preview, then import; and the files that came before. */
export default async function AdoptionImportPage() {
  const { value } = await openPage(openAdoptionImport, {});
  return <AdoptionImportScreen desk={value} />;
}

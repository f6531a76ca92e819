import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PlainMessage } from '@/components/ui/PlainMessage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound');
  return { title: t('title') };
}

/** No such address. */
export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  return (
    <PlainMessage title={t('title')} action={<Link href="/">{t('home')}</Link>}>
      <p>{t('words')}</p>
    </PlainMessage>
  );
}

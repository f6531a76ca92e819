import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DemoMark } from '@/components/ui/DemoMark';
import { PlainMessage } from '@/components/ui/PlainMessage';
import { env } from '@/lib/server/env';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound');
  return { title: t('title') };
}

/** No such address. */
export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  const shell = await getTranslations('shell');
  return (
    <PlainMessage title={t('title')} action={<Link href="/">{t('home')}</Link>}>
      <p>{t('words')}</p>
      {env().demo && <DemoMark label={shell('demo')} explained={shell('demoExplained')} />}
    </PlainMessage>
  );
}

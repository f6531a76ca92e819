import { getTranslations } from 'next-intl/server';
import { TransferSkeleton } from '@/components/transfers/form/TransferSkeleton';

export default async function TransferLoading() {
  const t = await getTranslations('transfer-form');
  return <TransferSkeleton label={t('loading')} />;
}

import { getTranslations } from 'next-intl/server';
import { ComplaintFormSkeleton } from '@/components/complaints/form/ComplaintFormSkeleton';

export default async function NewComplaintLoading() {
  const t = await getTranslations('complaint-form');
  return <ComplaintFormSkeleton label={t('loading')} />;
}

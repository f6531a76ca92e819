import { useTranslations } from 'next-intl';
import { PageSkeleton } from '@/components/ui/Skeletons';

export default function TrailLoading() {
  const t = useTranslations('audit.trail');
  return <PageSkeleton label={t('loading')} />;
}

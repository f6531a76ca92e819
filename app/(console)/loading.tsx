import { useTranslations } from 'next-intl';
import { PageSkeleton } from '@/components/ui/Skeletons';

/** While a page's query runs. An area with another shape has a loading.tsx of its own. */
export default function ConsoleLoading() {
  const t = useTranslations('common');
  return <PageSkeleton label={t('loading')} />;
}

import { getTranslations } from 'next-intl/server';
import { DefinitionsSkeleton, ListSkeleton, PageHeaderSkeleton } from '@/components/ui/Skeletons';

export default async function CaseFileLoading() {
  const t = await getTranslations('complaint-file');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div aria-hidden="true">
        <PageHeaderSkeleton />
        <DefinitionsSkeleton />
        <ListSkeleton />
      </div>
    </div>
  );
}

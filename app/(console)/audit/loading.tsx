import { useTranslations } from 'next-intl';
import { GridSkeleton } from '@/components/grid/GridSkeleton';
import { PageHeaderSkeleton } from '@/components/ui/Skeletons';

/** The shape of the audit while it is on its way. */
export default function AuditLoading() {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <PageHeaderSkeleton />
      <GridSkeleton />
    </div>
  );
}

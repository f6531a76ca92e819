import { useTranslations } from 'next-intl';
import { GridSkeleton } from '@/components/grid/GridSkeleton';
import { SkeletonLine } from '@/components/ui/Skeletons';
import styles from './CallBackDesk.module.css';

/** The page's shape while it is on the way: tabs and list. */
export function CallBackSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className={styles.desk}>
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.strip} aria-hidden="true">
        <SkeletonLine width="48ch" />
      </div>
      <div className={styles.panes}>
        <GridSkeleton />
      </div>
    </div>
  );
}

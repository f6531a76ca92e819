import { useTranslations } from 'next-intl';
import { GridSkeleton } from '@/components/grid/GridSkeleton';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from './QueueSkeleton.module.css';

/** The queue's shape while its page is on the way: tabs, filter, list. */
export function QueueSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className={styles.queue}>
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.tabs} aria-hidden="true">
        {['12ch', '14ch', '12ch', '16ch', '9ch', '8ch'].map((width, tab) => (
          <SkeletonLine key={tab} width={width} />
        ))}
      </div>
      <div className={styles.filters} aria-hidden="true">
        <SkeletonBlock height={36} width="280px" />
        <SkeletonBlock height={36} width="190px" />
        <SkeletonBlock height={36} width="190px" />
      </div>
      <div className={styles.list}>
        <GridSkeleton />
      </div>
    </div>
  );
}

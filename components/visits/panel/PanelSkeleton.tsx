import { useTranslations } from 'next-intl';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from './VisitPanel.module.css';

/** The panel on its way: as high as a desk that waits for somebody. */
export function PanelSkeleton() {
  const t = useTranslations('visits.panel');
  return (
    <div role="status" className={styles.panel}>
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.skeleton} aria-hidden="true">
        <SkeletonLine width="10ch" />
        <SkeletonBlock width="100%" height={40} />
        <SkeletonLine width="18ch" size="small" />
        <SkeletonLine width="14ch" size="small" />
      </div>
    </div>
  );
}

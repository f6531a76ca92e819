import { useTranslations } from 'next-intl';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from './CallPanel.module.css';

/** The call's shape while it is on the way. */
export function CallSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.skeleton} aria-hidden="true">
        <SkeletonLine width="24ch" />
        <SkeletonLine width="18ch" size="title" />
        <SkeletonBlock height={72} />
        <SkeletonLine width="14ch" />
        <SkeletonBlock height={120} />
      </div>
    </div>
  );
}

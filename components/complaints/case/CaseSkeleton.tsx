import { useTranslations } from 'next-intl';
import styles from '@/components/ui/case-panel.module.css';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';

/** The case's shape while it is on the way. */
export function CaseSkeleton() {
  const t = useTranslations('complaint-case');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.skeleton} aria-hidden="true">
        <SkeletonLine width="24ch" />
        <SkeletonLine width="32ch" size="title" />
        <SkeletonBlock height={120} />
        <SkeletonLine width="14ch" />
        <SkeletonBlock height={96} />
        <SkeletonLine width="14ch" />
        <SkeletonBlock height={160} />
      </div>
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from '@/components/ui/case-panel.module.css';

/** The case's shape while it is on the way. */
export function CaseSkeleton() {
  const t = useTranslations('requests.case');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.skeleton} aria-hidden="true">
        <SkeletonLine width="24ch" />
        <SkeletonLine width="18ch" size="title" />
        <SkeletonLine width="40ch" size="small" />
        <SkeletonBlock height={120} />
        <SkeletonLine width="14ch" />
        <SkeletonBlock height={96} />
      </div>
    </div>
  );
}

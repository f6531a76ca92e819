import { useTranslations } from 'next-intl';
import { SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from './RecordSkeleton.module.css';
import screen from './RecordScreen.module.css';

/** A record on its way: every part where it will stand. */
export function RecordSkeleton() {
  const t = useTranslations('member-record');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={screen.record} aria-hidden="true">
        <div className={screen.top}>
          <div className={styles.head}>
            <div className={styles.who}>
              <SkeletonLine width="24ch" size="title" />
              <SkeletonLine width="64ch" />
            </div>
            <SkeletonBlock width="140px" height={36} />
          </div>
          <div className={styles.numbers}>
            {Array.from({ length: 8 }, (_, index) => (
              <div key={index}>
                <SkeletonLine width="8ch" size="small" />
                <SkeletonLine width="20ch" />
              </div>
            ))}
          </div>
        </div>
        <div className={screen.columns}>
          <div className={screen.column}>
            <Panel lines={3} />
            <Panel lines={4} />
            <Panel lines={2} />
          </div>
          <div className={screen.column}>
            <Panel lines={6} />
            <Panel lines={2} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Panel({ lines }: { lines: number }) {
  return (
    <div className={styles.panel}>
      <SkeletonLine width="14ch" />
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonLine key={line} width={`${[42, 30, 36][line % 3] ?? 36}ch`} size="small" />
      ))}
    </div>
  );
}

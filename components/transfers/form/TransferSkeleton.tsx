import { PageHeaderSkeleton, SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import layout from './TransferFormBody.module.css';
import styles from './TransferSkeleton.module.css';

/** The three columns before their facts are there. */
export function TransferSkeleton({ label }: { label: string }) {
  return (
    <div className={layout.page} role="status">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true">
        <PageHeaderSkeleton />
      </div>
      <div className={layout.columns} aria-hidden="true">
        <div className={styles.column}>
          <SkeletonLine width="12ch" />
          <div className={styles.panel}>
            {[20, 16, 18].map((width) => (
              <div key={width} className={styles.row}>
                <SkeletonLine width={`${width}ch`} />
                <SkeletonLine width={`${width - 4}ch`} size="small" />
              </div>
            ))}
          </div>
          <SkeletonLine width="16ch" />
          <SkeletonBlock height={36} />
          <SkeletonBlock height={58} />
        </div>
        <div className={styles.column}>
          <SkeletonLine width="10ch" />
          <SkeletonBlock height={36} />
          <div className={styles.panel}>
            {Array.from({ length: 9 }, (_, row) => (
              <div key={row} className={styles.row}>
                <SkeletonLine width={`${[26, 20, 24][row % 3] ?? 22}ch`} />
                <SkeletonLine width="32ch" size="small" />
              </div>
            ))}
          </div>
        </div>
        <div className={styles.panel}>
          <SkeletonBlock height={66} />
          <div className={styles.row}>
            <SkeletonLine width="30ch" />
            <SkeletonLine width="24ch" />
            <SkeletonLine width="28ch" />
          </div>
        </div>
      </div>
    </div>
  );
}

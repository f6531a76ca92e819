import { SkeletonLine } from '@/components/ui/Skeletons';
import styles from './DataGrid.module.css';

const WIDTHS = ['16ch', '22ch', '30ch', '12ch', '10ch'];

/** The grid's shape while its code is on the way: a header and rows of the same height. */
export function GridSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      <div className={styles.skeletonHead} />
      {Array.from({ length: 14 }, (_, row) => (
        <div key={row} className={styles.skeletonRow}>
          {WIDTHS.map((width) => (
            <SkeletonLine key={width} width={width} size="small" />
          ))}
        </div>
      ))}
    </div>
  );
}

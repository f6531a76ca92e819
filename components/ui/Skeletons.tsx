import styles from './Skeletons.module.css';

/** Where a line of words will stand. Width in `ch` or per cent. */
export function SkeletonLine({ width = '100%', size = 'body' }: { width?: string; size?: 'small' | 'body' | 'title' }) {
  return <span className={`${styles.line} ${styles[size]}`} style={{ width }} />;
}

/** Where a block of a known height will stand, in pixels. */
export function SkeletonBlock({ height, width = '100%' }: { height: number; width?: string }) {
  return <span className={styles.block} style={{ height, width }} />;
}

/** The head of a page. */
export function PageHeaderSkeleton() {
  return (
    <div className={styles.header}>
      <SkeletonLine width="14ch" size="title" />
      <SkeletonLine width="34ch" />
    </div>
  );
}

/** Rows of a list or grid. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className={styles.list}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonLine width={`${[24, 18, 28, 21][row % 4] ?? 20}ch`} />
          <SkeletonLine width="12ch" />
          <SkeletonLine width="9ch" size="small" />
        </div>
      ))}
    </div>
  );
}

/** A panel of labels and values. */
export function DefinitionsSkeleton({ pairs = 6 }: { pairs?: number }) {
  return (
    <div className={styles.panel}>
      {Array.from({ length: pairs }, (_, pair) => (
        <div key={pair} className={styles.pair}>
          <SkeletonLine width="8ch" size="small" />
          <SkeletonLine width={`${[16, 12, 20][pair % 3] ?? 14}ch`} />
        </div>
      ))}
    </div>
  );
}

/** A whole page that is on its way: head, panel, list. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.page} role="status">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true">
        <PageHeaderSkeleton />
        <DefinitionsSkeleton />
        <ListSkeleton />
      </div>
    </div>
  );
}

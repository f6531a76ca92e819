import { SkeletonBlock, SkeletonLine } from './Skeletons';
import styles from './case-panel.module.css';

/** The shape of a detail beside its list while it is on the way: its head, then parts of these heights in pixels. */
export function PanelSkeleton({ said, parts }: { said: string; parts: readonly number[] }) {
  return (
    <div role="status">
      <span className="visually-hidden">{said}</span>
      <div className={styles.skeleton} aria-hidden="true">
        <SkeletonLine width="24ch" />
        <SkeletonLine width="18ch" size="title" />
        <SkeletonLine width="40ch" size="small" />
        {parts.map((height, part) => [part > 0 && <SkeletonLine key={`name ${part}`} width="14ch" />, <SkeletonBlock key={part} height={height} />])}
      </div>
    </div>
  );
}

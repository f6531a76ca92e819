import formPage from '@/components/form/form-page.module.css';
import { PageHeaderSkeleton, SkeletonBlock, SkeletonLine } from '@/components/ui/Skeletons';
import styles from './ComplaintFormBody.module.css';

/** The form before its facts are there. */
export function ComplaintFormSkeleton({ label }: { label: string }) {
  return (
    <div className={`${formPage.page} ${styles.page}`} role="status">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true">
        <PageHeaderSkeleton />
      </div>
      <div className={styles.columns} aria-hidden="true">
        {[[36, 36, 36, 180], [100, 36, 36]].map((fields, column) => (
          <div key={column} className={styles.column}>
            <div className={formPage.part}>
              <SkeletonLine width="16ch" />
              {fields.map((height, field) => (
                <SkeletonBlock key={field} height={height} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

'use client';

import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useFormatter, useTranslations } from 'next-intl';
import type { TransferView } from '@/lib/transfers/model';
import type { TransferCounts } from '@/lib/transfers/queries/count-transfers';
import styles from './QueueTabs.module.css';

interface Props {
  views: readonly TransferView[];
  view: TransferView;
  counts: TransferCounts['views'];
  onView: (view: TransferView) => void;
  /** The part of the page that the tabs are for. */
  panelId: string;
}

export const tabId = (view: TransferView) => `queue-view-${view}`;

/** The views of the queue, each with its exact count. */
export function QueueTabs({ views, view, counts, onView, panelId }: Props) {
  const t = useTranslations('transfer-queue');
  const format = useFormatter();
  return (
    <Tabs
      value={view}
      onChange={(_, next: TransferView) => onView(next)}
      aria-label={t('views')}
      variant="scrollable"
      scrollButtons={false}
      className={styles.tabs ?? ''}
    >
      {views.map((each) => (
        <Tab
          key={each}
          id={tabId(each)}
          value={each}
          aria-controls={panelId}
          label={
            <span className={styles.tab}>
              {t(`view.${each}`)}
              <span className={styles.count}>{format.number(counts[each], 'whole')}</span>
            </span>
          }
        />
      ))}
    </Tabs>
  );
}

'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { FreshBar } from '@/components/grid/FreshBar';
import type { GridHandle } from '@/components/grid/types';
import type { LiveRows } from '@/components/grid/useLiveRows';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import { BULK_ACTIONS, itemsFor, MOST_AT_ONCE, type BulkAction } from './bulk-decision';
import { ExportMenu } from './ExportMenu';
import styles from '@/components/ui/queue-strip.module.css';

interface Props {
  /** Rows that the filter finds, and rows of the view. */
  count: number;
  total: number;
  live: LiveRows;
  grid: RefObject<GridHandle<RequestRow> | null>;
  selected: readonly RequestRow[];
  /** Rows of what is loaded that could be ticked. */
  selectable: () => RequestRow[];
  onBulk: (action: BulkAction) => void;
  /** What the export is asked with. */
  question: object;
}

/** The line over the list that is always there: how many, what is new, columns and file; with ticked rows, what to do with them. */
export function RequestStrip(props: Props) {
  return <div className={styles.strip}>{props.selected.length > 0 ? <Ticked {...props} /> : <Standing {...props} />}</div>;
}

function Standing({ count, total, live, grid, question }: Props) {
  const t = useTranslations('requests.queue');
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {count === total ? t('count', { count: total }) : t('filtered', { count, total })}
      </p>
      <FreshBar live={live} />
      <span className={styles.tools}>
        <ExportMenu question={question} />
        <ColumnsMenu grid={grid} />
      </span>
    </>
  );
}

function Ticked({ selected, selectable, grid, onBulk }: Props) {
  const t = useTranslations('requests.queue.strip');
  const rules = useTranslations('request-rules.actions');
  const all = selectable();
  const tooMany = selected.length > MOST_AT_ONCE;
  return (
    <>
      <p className={styles.ticked} aria-live="polite">
        {t('selected', { count: selected.length })}
        {tooMany && <span className={styles.tooMany}> {t('tooMany', { most: MOST_AT_ONCE })}</span>}
      </p>
      {BULK_ACTIONS.map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === 'approve' ? 'contained' : 'outlined'}
          color={action === 'reject' ? 'error' : 'primary'}
          disabled={tooMany || itemsFor(selected, action).length === 0}
          onClick={() => onBulk(action)}
        >
          {rules(action)}
        </Button>
      ))}
      <span className={styles.tools}>
        {all.length > selected.length && all.length <= MOST_AT_ONCE && (
          <Button size="small" onClick={() => grid.current?.select(all.map(({ id }) => id))}>
            {t('selectLoaded', { count: all.length })}
          </Button>
        )}
        <Button size="small" onClick={() => grid.current?.clearSelection()}>
          {t('deselect')}
        </Button>
      </span>
    </>
  );
}

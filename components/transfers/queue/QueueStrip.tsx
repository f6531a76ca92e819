'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useState, type RefObject } from 'react';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { FreshBar } from '@/components/grid/FreshBar';
import type { GridHandle } from '@/components/grid/types';
import type { LiveRows } from '@/components/grid/useLiveRows';
import { useToast } from '@/components/ui/toasts';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { BULK_ACTIONS, MOST_AT_ONCE, type BulkAction } from './bulk-decision';
import styles from '@/components/ui/queue-strip.module.css';

interface Props {
  /** Rows that the filter finds, and rows of the view. */
  count: number;
  total: number;
  live: LiveRows;
  grid: RefObject<GridHandle<TransferRow> | null>;
  selected: readonly TransferRow[];
  /** Rows of what is loaded that could be ticked. */
  selectable: () => TransferRow[];
  onBulk: (action: BulkAction) => void;
  /** What the export is asked with. */
  question: object;
}

/** The line over the list that is always there: how many, what is new, columns and file; with ticked rows, what to do with them. */
export function QueueStrip(props: Props) {
  return <div className={styles.strip}>{props.selected.length > 0 ? <Ticked {...props} /> : <Standing {...props} />}</div>;
}

function Standing({ count, total, live, grid, question }: Props) {
  const t = useTranslations('transfer-queue.strip');
  const toast = useToast();
  const [exporting, setExporting] = useState(false);

  async function download(): Promise<void> {
    if (exporting) return;
    setExporting(true);
    const { whole } = await (await import('@/components/form/download')).downloadFile('transfers/export', question);
    setExporting(false);
    toast.show(whole ? { message: t('exported') } : { message: t('exportFailed'), tone: 'danger' });
  }

  return (
    <>
      <p className={styles.count} aria-live="polite">
        {count === total ? t('count', { count }) : t('filtered', { count, total })}
      </p>
      <FreshBar live={live} />
      <span className={styles.tools}>
        <IconButton aria-label={exporting ? t('exporting') : t('export')} title={exporting ? t('exporting') : t('export')} aria-disabled={exporting} onClick={() => void download()}>
          <DownloadRounded />
        </IconButton>
        <ColumnsMenu grid={grid} />
      </span>
    </>
  );
}

function Ticked({ selected, selectable, grid, onBulk }: Props) {
  const t = useTranslations('transfer-queue.strip');
  const rules = useTranslations('transfer-rules.actions');
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
          disabled={tooMany || selected.every(({ actions }) => !actions.includes(action))}
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

'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import PriorityHighRounded from '@mui/icons-material/PriorityHighRounded';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { RefObject } from 'react';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { FreshBar } from '@/components/grid/FreshBar';
import type { GridHandle } from '@/components/grid/types';
import type { LiveRows } from '@/components/grid/useLiveRows';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from '@/components/ui/queue-strip.module.css';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import { ExportMenu } from './ExportMenu';
import own from './QueueStrip.module.css';
import type { QueuePerson } from './queue-person';

/** As many as the command takes. */
export const MOST_AT_ONCE = 100;

interface Props {
  /** Rows that the filter finds, and rows of the view. */
  count: number;
  total: number;
  live: LiveRows;
  grid: RefObject<GridHandle<ComplaintRow> | null>;
  person: QueuePerson;
  selected: readonly ComplaintRow[];
  selectable: () => ComplaintRow[];
  /** Red cases that nobody has taken, and the way to them. */
  red: number;
  onRed: () => void;
  claiming: boolean;
  onClaim: () => void;
  onAssign: () => void;
  /** What the export is asked with. */
  question: object;
}

/** The line over the list that is always there: how many, what is new, the next case, columns and files; with ticked rows, what to do with them. */
export function QueueStrip(props: Props) {
  return <div className={styles.strip}>{props.selected.length > 0 ? <Ticked {...props} /> : <Standing {...props} />}</div>;
}

function Standing({ count, total, live, grid, person, red, onRed, claiming, onClaim, question }: Props) {
  const t = useTranslations('complaint-queue.strip');
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {count === total ? t('count', { count }) : t('filtered', { count, total })}
      </p>
      {red > 0 && (
        <Button size="small" variant="contained" color="error" className={own.red ?? ''} startIcon={<PriorityHighRounded />} onClick={onRed}>
          {t('red', { count: red })}
        </Button>
      )}
      <FreshBar live={live} />
      <span className={styles.tools}>
        {person.handles && (
          <Button size="small" variant="contained" aria-keyshortcuts="n" aria-disabled={claiming} onClick={onClaim}>
            {t('claim')}&nbsp;
            <KeyHint keys="n" />
          </Button>
        )}
        {person.files && (
          <IconButton component={Link} href="/complaints/new" prefetch={false} aria-label={t('new')} title={t('new')} aria-keyshortcuts="a">
            <AddRounded />
          </IconButton>
        )}
        {person.imports && (
          <IconButton component={Link} href="/complaints/import" prefetch={false} aria-label={t('import')} title={t('import')}>
            <UploadFileOutlined />
          </IconButton>
        )}
        {person.exports && <ExportMenu question={question} editsReplies={person.editsReplies} />}
        <ColumnsMenu grid={grid} />
      </span>
    </>
  );
}

function Ticked({ selected, selectable, grid, onAssign }: Props) {
  const t = useTranslations('complaint-queue.strip');
  const all = selectable();
  const tooMany = selected.length > MOST_AT_ONCE;
  return (
    <>
      <p className={styles.ticked} aria-live="polite">
        {t('selected', { count: selected.length })}
        {tooMany && <span className={styles.tooMany}> {t('tooMany', { most: MOST_AT_ONCE })}</span>}
      </p>
      <Button size="small" variant="contained" disabled={tooMany} onClick={onAssign}>
        {t('assign')}
      </Button>
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

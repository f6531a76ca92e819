'use client';

import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { FreshBar } from '@/components/grid/FreshBar';
import { MOST_AT_ONCE } from './bulk-decision';
import type { QueueName } from './queues';
import type { Desk } from './useDesk';
import type { Queue, QueueRow } from './useQueue';
import { useQueueWords } from './useQueueWords';
import styles from './QueueStrip.module.css';

/** What each queue puts into the line over its list. */
export interface StripParts {
  /** What comes before the news. */
  lead?: ReactNode;
  /** Beside the menu of columns. */
  tools: ReactNode;
  /** What can be done with the ticked rows, told whether they are too many for it. */
  acts: (tooMany: boolean) => ReactNode;
}

interface Props<Row> extends StripParts {
  queue: QueueName;
  list: Pick<Queue<Row, { filtered: number }, never>, 'counts' | 'live' | 'grid'>;
  /** Rows of the view. */
  total: number;
  desk: Pick<Desk<Row, never, never, never>, 'selected' | 'tickable'>;
}

/** The line over the list that is always there: how many, what is new, tools; with ticked rows, what to do with them. */
export function QueueStrip<Row extends QueueRow>(props: Props<Row>) {
  return <div className={styles.strip}>{props.desk.selected.length > 0 ? <Ticked {...props} /> : <Standing {...props} />}</div>;
}

function Standing<Row extends QueueRow>({ queue, list, total, lead, tools }: Props<Row>) {
  const t = useQueueWords(queue);
  const count = list.counts.filtered;
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {count === total ? t('strip.count', { count }) : t('strip.filtered', { count, total })}
      </p>
      {lead}
      <FreshBar live={list.live} />
      <span className={styles.tools}>
        {tools}
        <ColumnsMenu grid={list.grid} />
      </span>
    </>
  );
}

function Ticked<Row extends QueueRow>({ queue, list: { grid }, desk: { selected, tickable }, acts }: Props<Row>) {
  const t = useQueueWords(queue);
  const all = tickable();
  const tooMany = selected.length > MOST_AT_ONCE;
  return (
    <>
      <p className={styles.ticked} aria-live="polite">
        {t('strip.selected', { count: selected.length })}
        {tooMany && <span className={styles.tooMany}> {t('strip.tooMany', { most: MOST_AT_ONCE })}</span>}
      </p>
      {acts(tooMany)}
      <span className={styles.tools}>
        {all.length > selected.length && all.length <= MOST_AT_ONCE && (
          <Button size="small" onClick={() => grid.current?.select(all.map(({ id }) => id))}>
            {t('strip.selectLoaded', { count: all.length })}
          </Button>
        )}
        <Button size="small" onClick={() => grid.current?.clearSelection()}>
          {t('strip.deselect')}
        </Button>
      </span>
    </>
  );
}

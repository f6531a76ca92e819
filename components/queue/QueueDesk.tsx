'use client';

import InboxRounded from '@mui/icons-material/InboxRounded';
import type { ReactNode } from 'react';
import { DataGrid } from '@/components/grid/DataGrid';
import type { GridColumn } from '@/components/grid/types';
import { EmptyState } from '@/components/ui/EmptyState';
import { Split } from '@/components/ui/Split';
import { ViewTabs, viewTabId, type ViewTab } from '@/components/ui/ViewTabs';
import type { DeskAddress } from './address';
import { QUEUES, type QueueName } from './queues';
import type { Desk } from './useDesk';
import type { FetchPage, Queue, QueueRow } from './useQueue';
import { useQueueWords } from './useQueueWords';
import styles from './QueueDesk.module.css';

interface Props<Row extends QueueRow, Question, Address extends DeskAddress, View extends string> {
  queue: QueueName;
  desk: Pick<Desk<Row, Address, never, never>, 'address' | 'open' | 'sortBy' | 'mark' | 'canTick' | 'select'>;
  list: Pick<Queue<Row, unknown, Question>, 'question' | 'live' | 'grid'>;
  views: readonly ViewTab<View>[];
  view: View;
  onView: (view: View) => void;
  filters: ReactNode;
  /** The line over the list. */
  strip: ReactNode;
  columns: readonly GridColumn<Row>[];
  fetchPage: FetchPage<Row, Question>;
  /** Who looks at it, by id, and whether rows can be ticked. */
  person: { id: string; ticks: boolean };
  /** On paper, above the rows: by what they are narrowed, in words. */
  printed?: string;
  /** Said where there is no row; by a filter narrowed down to nothing, that is said. */
  nothing: string;
  narrowed: boolean;
  /** The open case; nothing where none is. */
  panel: ReactNode;
  /** Dialogs. */
  children: ReactNode;
}

/** A queue of cases: views, filter and list on the left, the open case on the right. */
export function QueueDesk<Row extends QueueRow, Question, Address extends DeskAddress, View extends string>(props: Props<Row, Question, Address, View>) {
  const { queue, desk, list, view, person, nothing, narrowed } = props;
  const t = useQueueWords(queue);
  const panelId = QUEUES[queue].panel;
  return (
    <div className={styles.desk} data-open={desk.address.open !== null}>
      <h1 className={styles.title}>{t('title')}</h1>
      <ViewTabs label={t('views')} tabs={props.views} selected={view} onSelect={props.onView} panelId={panelId} />
      {props.filters}
      <Split
        name={queue}
        label={t('split')}
        left={
          <div id={panelId} role="tabpanel" aria-labelledby={viewTabId(panelId, view)} className={styles.list}>
            {props.strip}
            <div className={styles.grid}>
              <DataGrid
                label={t('title')}
                columns={props.columns}
                fetchPage={props.fetchPage}
                filter={list.question}
                sort={desk.address.sort}
                onSortChange={desk.sortBy}
                onOpen={(row) => desk.open(row.id)}
                {...(person.ticks && { selection: { selectable: desk.canTick, onChange: desk.select } })}
                mark={desk.mark}
                onLoaded={list.live.onLoaded}
                remember={{ name: queue, personId: person.id }}
                handle={list.grid}
                printed={props.printed}
                empty={
                  <EmptyState compact icon={<InboxRounded />} title={narrowed ? t('empty.filtered') : nothing}>
                    {t(narrowed ? 'empty.filteredWords' : 'empty.words')}
                  </EmptyState>
                }
              />
            </div>
          </div>
        }
        right={props.panel || null}
      />
      {props.children}
    </div>
  );
}

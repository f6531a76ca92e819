'use client';

import InboxRounded from '@mui/icons-material/InboxRounded';
import type { ReactNode } from 'react';
import { DataGrid } from '@/components/grid/DataGrid';
import type { GridColumn } from '@/components/grid/types';
import { EmptyState } from '@/components/ui/EmptyState';
import { Split } from '@/components/ui/Split';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import type { DeskAddress } from './address';
import { QUEUES, type QueueName } from './queues';
import { QueueStrip, type StripParts } from './QueueStrip';
import type { Desk } from './useDesk';
import type { FetchPage, Queue, QueueRow } from './useQueue';
import { useQueueWords } from './useQueueWords';
import styles from './QueueDesk.module.css';

interface Props<Row extends QueueRow, Question, View extends string> extends StripParts {
  queue: QueueName;
  desk: Pick<Desk<Row, DeskAddress<View>, never, never>, 'address' | 'open' | 'sortBy' | 'mark' | 'canTick' | 'tickable' | 'selected' | 'select'>;
  list: Pick<Queue<Row, { views: Record<View, number>; filtered: number }, Question>, 'question' | 'counts' | 'live' | 'grid'>;
  person: { id: string; views: readonly View[] };
  /** The view in which the tab of the address stands, and how each is called. */
  view: View;
  viewName: (view: View) => string;
  onView: (view: View) => void;
  filters: ReactNode;
  columns: readonly GridColumn<Row>[];
  fetchPage: FetchPage<Row, Question>;
  /** Rows can be ticked by this person. */
  ticks: boolean;
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
export function QueueDesk<Row extends QueueRow, Question, View extends string>(props: Props<Row, Question, View>) {
  const { queue, desk, list, view, person, nothing, narrowed } = props;
  const t = useQueueWords(queue);
  const panelId = QUEUES[queue].panel;
  return (
    <div className={styles.desk} data-open={desk.address.open !== null}>
      <h1 className={styles.title}>{t('title')}</h1>
      <ViewTabs label={t('views')} tabs={person.views.map((id) => ({ id, label: props.viewName(id), count: list.counts.views[id] }))} selected={view} onSelect={props.onView} panelId={panelId} />
      {props.filters}
      <Split
        name={queue}
        label={t('split')}
        left={
          <div id={panelId} role="tabpanel" aria-labelledby={viewTabId(panelId, view)} className={styles.list}>
            <QueueStrip queue={queue} list={list} total={list.counts.views[desk.address.view]} desk={desk} lead={props.lead} tools={props.tools} acts={props.acts} />
            <div className={styles.grid}>
              <DataGrid
                label={t('title')}
                columns={props.columns}
                fetchPage={props.fetchPage}
                filter={list.question}
                sort={desk.address.sort}
                onSortChange={desk.sortBy}
                onOpen={(row) => desk.open(row.id)}
                {...(props.ticks && { selection: { selectable: desk.canTick, onChange: desk.select } })}
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

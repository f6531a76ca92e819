'use client';

import type { ReactNode } from 'react';
import { useRefusalWords } from '@/components/form/problem-words';
import { StatusMark } from '@/components/ui/StatusMark';
import type { BulkResult } from './bulk-decision';
import { QUEUES, type QueueName } from './queues';
import type { QueueRow } from './useQueue';
import { useOutcomeWords } from './useOutcomeWords';
import { useQueueWords } from './useQueueWords';
import styles from './BulkDialog.module.css';

interface BulkColumn<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
}

export interface BulkRows<Row> {
  rows: readonly Row[];
  /** What tells the cases apart, beside their number; `before` stands before it. */
  before?: BulkColumn<Row>;
  columns: readonly BulkColumn<Row>[];
  /** The last column as long as it is a preview; then what became of each stands there. */
  now: BulkColumn<Row>;
  /** Code of the reason for which a row is left out; null when it is not. */
  left: (row: Row) => string | null;
  /** Said of a row that was changed. */
  done: string;
}

interface Props<Row> extends BulkRows<Row> {
  queue: QueueName;
  /** Null before it is done: then the table is a preview. */
  results: readonly BulkResult[] | null;
}

/** The cases of a bulk command, each with what will become, or became, of it. */
export function BulkTable<Row extends QueueRow>({ queue, rows, before, columns, now, left, done, results }: Props<Row>) {
  const t = useQueueWords(queue);
  const refusal = useRefusalWords(QUEUES[queue].area);
  const why = useOutcomeWords(queue);
  const outcomes = new Map(results?.map(({ id, outcome }) => [id, outcome]));

  function verdict(row: Row, reason: string | null): ReactNode {
    const outcome = outcomes.get(row.id);
    if (outcome === undefined) return reason === null ? now.cell(row) : t('bulk.left', { reason: refusal(reason, {}) });
    return (
      <StatusMark tone={outcome.kind === 'done' ? 'success' : 'attention'} quiet>
        {outcome.kind === 'done' ? done : <span className={styles.why}>{why(outcome)}</span>}
      </StatusMark>
    );
  }

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(results === null ? 'bulk.preview' : 'bulk.results')}</caption>
      <thead>
        <tr>
          {before && <th scope="col">{before.title}</th>}
          <th scope="col">{t('column.reference')}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{results === null ? now.title : t('bulk.results')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const reason = left(row);
          return (
            <tr key={row.id} data-left={results === null && reason !== null}>
              {before && <td>{before.cell(row)}</td>}
              <th scope="row" className={styles.reference}>
                {row.reference}
              </th>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell(row)}</td>
              ))}
              <td>{verdict(row, reason)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

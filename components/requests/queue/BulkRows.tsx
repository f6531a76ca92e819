'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/form/problem-words';
import { StatusMark } from '@/components/ui/StatusMark';
import type { DecidedRow } from '@/lib/requests/commands/decide-requests';
import { REQUEST_FIELDS } from '@/lib/requests/model';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import { leftOut, type BulkAction } from './bulk-decision';
import styles from '@/components/ui/bulk-dialog.module.css';

interface Props {
  rows: readonly RequestRow[];
  action: BulkAction;
  /** Null before it is done: then the table is a preview. */
  results: readonly DecidedRow[] | null;
}

/** The requests of a bulk decision, each with what will become, or became, of it. */
export function BulkRows({ rows, action, results }: Props) {
  const t = useTranslations('requests.queue');
  const rules = useTranslations('request-rules');
  const refusal = useRefusalWords('requests');
  const format = useFormatter();
  const why = useWhy();
  const outcomes = new Map(results?.map(({ id, outcome }) => [id, outcome]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(results === null ? 'bulk.preview' : 'bulk.results')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.reference')}</th>
          <th scope="col">{t('column.memberName')}</th>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.fields')}</th>
          <th scope="col">{t(results === null ? 'column.papers' : 'bulk.results')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const outcome = outcomes.get(row.id);
          const left = results === null ? leftOut(row, action) : null;
          return (
            <tr key={row.id} data-left={left !== null}>
              <th scope="row" className={styles.reference}>
                {row.reference}
              </th>
              <td>{row.memberName}</td>
              <td>{rules(`kinds.${row.kind}`)}</td>
              <td>
                {format.list(
                  REQUEST_FIELDS.filter((field) => row.fields.includes(field)).map((field) => rules(`fields.${field}`)),
                  { type: 'unit' },
                )}
              </td>
              <td>
                {outcome !== undefined ? (
                  <StatusMark tone={outcome.kind === 'done' ? 'success' : 'attention'} quiet>
                    {outcome.kind === 'done' ? t(`bulk.result.${action}`) : <span className={styles.why}>{why(outcome)}</span>}
                  </StatusMark>
                ) : left !== null ? (
                  t('bulk.refused', { reason: refusal(left, {}) })
                ) : (
                  t('cell.papers', { count: row.paperCount })
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why a row was not changed, as a sentence. */
function useWhy(): (outcome: Exclude<DecidedRow['outcome'], { kind: 'done' }>) => string {
  const t = useTranslations('requests.queue.bulk');
  const refusal = useRefusalWords('requests');
  const format = useFormatter();
  return (outcome) => {
    switch (outcome.kind) {
      case 'refused':
        return t('refused', { reason: outcome.codes.map((code) => refusal(code, outcome.params ?? {})).join(' ') });
      case 'conflict':
        return t('result.conflict', { by: outcome.by, at: format.dateTime(new Date(outcome.at), 'dateTime') });
      case 'not_found':
        return t('result.not_found');
      case 'forbidden':
      case 'step_up':
      case 'factor_pending':
      case 'rate_limited':
        return t('result.forbidden');
    }
  };
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/form/problem-words';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate } from '@/components/ui/time';
import type { DecidedRow } from '@/lib/transfers/commands/decide-transfers';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { TRANSFER_CODES } from '@/lib/transfers/rules/findings';
import type { BulkAction } from './bulk-decision';
import { CodeMarks } from './CodeMarks';
import styles from '@/components/ui/bulk-dialog.module.css';

interface Props {
  rows: readonly TransferRow[];
  action: BulkAction;
  /** Null before it is done: then the table is a preview. */
  results: readonly DecidedRow[] | null;
}

/** The requests of a bulk decision, each with what will become, or became, of it. */
export function BulkRows({ rows, action, results }: Props) {
  const t = useTranslations('transfer-queue');
  const why = useWhy();
  const outcomes = new Map(results?.map(({ id, outcome }) => [id, outcome]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(results === null ? 'bulk.preview' : 'bulk.results')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.reference')}</th>
          <th scope="col">{t('column.memberName')}</th>
          <th scope="col">{t('column.toFacility')}</th>
          <th scope="col">{t('column.codes')}</th>
          <th scope="col">{results === null ? t('column.effectiveDate') : t('bulk.results')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const outcome = outcomes.get(row.id);
          const left = !row.actions.includes(action) && results === null;
          return (
            <tr key={row.id} data-left={left}>
              <th scope="row" className={styles.reference}>
                {row.reference}
              </th>
              <td>{row.memberName}</td>
              <td>{t('cell.move', { from: row.fromName ?? t('cell.nowhere'), to: row.toName })}</td>
              <td>
                <CodeMarks codes={TRANSFER_CODES.filter((code) => row.codes.includes(code))} />
              </td>
              <td>
                {outcome !== undefined ? (
                  <StatusMark tone={outcome.kind === 'done' ? 'success' : 'attention'} quiet>
                    {outcome.kind === 'done' ? t(`bulk.result.${action}`) : <span className={styles.why}>{why(outcome)}</span>}
                  </StatusMark>
                ) : left ? (
                  t('bulk.refused', { reason: t(`refused.${row.refusals[action] ?? 'wrong_status'}`) })
                ) : (
                  <BusinessDate date={row.effectiveDate} />
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
  const t = useTranslations('transfer-queue.bulk');
  const refusal = useRefusalWords('transfer-queue');
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

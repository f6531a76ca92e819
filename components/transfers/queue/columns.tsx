'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { statusColumn } from '@/components/queue/columns';
import styles from '@/components/queue/columns.module.css';
import { decisionColumns } from '@/components/queue/decision-columns';
import { useQueueWords } from '@/components/queue/useQueueWords';
import { BusinessDate } from '@/components/ui/time';
import { STATUS_TONES } from '@/components/transfers/case/status-tones';
import { TransferStatusMark } from '@/components/transfers/case/TransferStatusMark';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { TRANSFER_CODES } from '@/lib/transfers/rules/finding-terms';
import { CodeMarks } from './CodeMarks';

/**
 * The columns of the queue. Those that the server sorts by carry the name of the order as their id. Where rows of several statuses stand
 * together the status stands in front.
 */
export function useTransferColumns({ severalBranches, mixed }: { severalBranches: boolean; mixed: boolean }): readonly GridColumn<TransferRow>[] {
  const t = useQueueWords('transfers');
  const rules = useTranslations('transfer-rules');
  const format = useFormatter();
  return useMemo(() => {
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const status = statusColumn<TransferRow>(t('column.status'), 176, (row) => rules(`statuses.${row.status}`), (row) => <TransferStatusMark status={row.status} quiet />);
    const shared = decisionColumns<TransferRow>('transfers', t, format, {
      status: (row) => ({ tone: STATUS_TONES[row.status], words: rules(`statuses.${row.status}`) }),
      own: ({ refusals }) => refusals.approve === 'self_approval',
      papers: ({ evidenceCount }) => evidenceCount,
    });
    const columns: (GridColumn<TransferRow> | false)[] = [
      shared.reference,
      shared.member,
      mixed && status,
      {
        id: 'toFacility', title: t('column.toFacility'), width: 330, sortable: true,
        text: ({ fromName, toName }) => t('cell.move', { from: fromName ?? t('cell.nowhere'), to: toName }),
        cell: ({ fromName, toName }) => (
          <span className={styles.pair} title={t('cell.move', { from: fromName ?? t('cell.nowhere'), to: toName })}>
            <span className={styles.from}>{fromName ?? t('cell.nowhere')}</span>
            <span className={styles.arrow}> → </span>
            <span className={styles.name}>{toName}</span>
          </span>
        ),
      },
      {
        id: 'codes', title: t('column.codes'), width: 116,
        text: ({ codes }) => codes.join(', '),
        cell: ({ codes }) => <CodeMarks codes={TRANSFER_CODES.filter((code) => codes.includes(code))} />,
      },
      shared.requestedAt,
      {
        id: 'effectiveDate', title: t('column.effectiveDate'), width: 108, sortable: true,
        text: ({ effectiveDate }) => day(effectiveDate),
        cell: ({ effectiveDate }) => <BusinessDate date={effectiveDate} />,
      },
      !mixed && status,
      { id: 'payer', title: t('column.payer'), width: 190, text: ({ payer, segment }) => payer ?? t(`segment.${segment}`) },
      shared.requestedBy,
      severalBranches && shared.branch,
      shared.papers,
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, severalBranches, mixed]);
}

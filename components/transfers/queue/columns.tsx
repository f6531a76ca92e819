'use client';

import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { BusinessDate } from '@/components/ui/time';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import { STATUS_TONES } from '@/components/transfers/case/status-tones';
import { TransferStatusMark } from '@/components/transfers/case/TransferStatusMark';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { TRANSFER_CODES } from '@/lib/transfers/rules/findings';
import { CodeMarks } from './CodeMarks';
import styles from '@/components/ui/queue-columns.module.css';

/**
 * The columns of the queue. Those that the server sorts by carry the name of the order as their id. Where rows of several statuses stand
 * together the status stands in front.
 */
export function useTransferColumns({ severalBranches, mixed }: { severalBranches: boolean; mixed: boolean }): readonly GridColumn<TransferRow>[] {
  const t = useTranslations('transfer-queue');
  const rules = useTranslations('transfer-rules');
  const format = useFormatter();
  return useMemo(() => {
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const status: GridColumn<TransferRow> = {
      id: 'status', title: t('column.status'), width: 176,
      text: ({ status: each }) => rules(`statuses.${each}`),
      cell: ({ status: each }) => (
        <span className={styles.status}>
          <TransferStatusMark status={each} quiet />
        </span>
      ),
    };
    const columns: (GridColumn<TransferRow> | false)[] = [
      {
        id: 'reference', title: t('column.reference'), width: 170, minWidth: 120, sticky: true,
        text: ({ reference }) => reference,
        cell: (row) => <Reference row={row} />,
      },
      {
        id: 'memberName', title: t('column.memberName'), width: 226, sortable: true,
        text: ({ memberName, cardEnding }) => t('cell.member', { name: memberName, card: cardEnding }),
        cell: ({ memberName, cardEnding }) => (
          <span className={styles.pair} title={memberName}>
            <span className={styles.name}>{memberName}</span> <span className={styles.card}>•••• {cardEnding}</span>
          </span>
        ),
      },
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
      {
        id: 'requestedAt', title: t('column.requestedAt'), width: 140, sortable: true,
        text: ({ requestedAt }) => format.dateTime(new Date(requestedAt), 'dateTime'),
        cell: ({ requestedAt }) => <RelativeTime at={requestedAt} />,
      },
      {
        id: 'effectiveDate', title: t('column.effectiveDate'), width: 108, sortable: true,
        text: ({ effectiveDate }) => day(effectiveDate),
        cell: ({ effectiveDate }) => <BusinessDate date={effectiveDate} />,
      },
      !mixed && status,
      { id: 'payer', title: t('column.payer'), width: 190, text: ({ payer, segment }) => payer ?? t(`segment.${segment}`) },
      { id: 'requestedBy', title: t('column.requestedBy'), width: 136, text: ({ requestedByName }) => requestedByName },
      severalBranches && { id: 'branch', title: t('column.branch'), width: 136, text: ({ branchName }) => branchName },
      {
        id: 'papers', title: t('column.papers'), width: 76, minWidth: 64, align: 'end', fills: true,
        text: ({ evidenceCount }) => t('cell.papers', { count: evidenceCount }),
        cell: ({ evidenceCount }) => <span aria-label={t('cell.papers', { count: evidenceCount })}>{evidenceCount === 0 ? '–' : evidenceCount}</span>,
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, severalBranches, mixed]);
}

/** The number as a link (it can be opened in another tab), and what became of a row that left the view. */
function Reference({ row }: { row: TransferRow }) {
  const t = useTranslations('transfer-queue.cell');
  const rules = useTranslations('transfer-rules.statuses');
  const tone = STATUS_TONES[row.status];
  return (
    <>
      {!row.inView && (
        <span className={`${styles.left} ${tones[tone]}`} title={rules(row.status)}>
          {TONE_ICONS[tone]}
          <span className="visually-hidden">{rules(row.status)} </span>
        </span>
      )}
      <Link
        href={`/transfers/${row.id}`}
        prefetch={false}
        tabIndex={-1}
        className={styles.reference}
        onClick={(event) => {
          // A plain click opens the case beside the list: the row hears it.
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
        }}
      >
        {row.reference}
      </Link>
      {row.refusals.approve === 'self_approval' && <span className={styles.own} title={t('own')} aria-label={t('own')} role="img" />}
    </>
  );
}

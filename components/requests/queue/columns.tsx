'use client';

import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { STATUS_TONES } from '@/components/requests/case/status-tones';
import { RequestStatusMark } from '@/components/requests/case/RequestStatusMark';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import { REQUEST_FIELDS, type RequestField } from '@/lib/requests/model';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import styles from '@/components/ui/queue-columns.module.css';

/** The columns of the queue. Those that the server sorts by carry the name of the order as their id. */
export function useRequestColumns({ severalBranches }: { severalBranches: boolean }): readonly GridColumn<RequestRow>[] {
  const t = useTranslations('requests.queue');
  const rules = useTranslations('request-rules');
  const format = useFormatter();
  return useMemo(() => {
    const changed = (fields: readonly RequestField[]) => format.list(REQUEST_FIELDS.filter((field) => fields.includes(field)).map((field) => rules(`fields.${field}`)), { type: 'unit' });
    const columns: (GridColumn<RequestRow> | false)[] = [
      { id: 'reference', title: t('column.reference'), width: 170, minWidth: 120, sticky: true, text: ({ reference }) => reference, cell: (row) => <Reference row={row} /> },
      {
        id: 'memberName', title: t('column.memberName'), width: 226, sortable: true,
        text: ({ memberName, cardEnding }) => t('cell.member', { name: memberName, card: cardEnding }),
        cell: ({ memberName, cardEnding }) => (
          <span className={styles.pair} title={memberName}>
            <span className={styles.name}>{memberName}</span> <span className={styles.card}>•••• {cardEnding}</span>
          </span>
        ),
      },
      { id: 'kind', title: t('column.kind'), width: 232, text: ({ kind }) => rules(`kinds.${kind}`) },
      { id: 'fields', title: t('column.fields'), width: 240, text: ({ fields }) => changed(fields) },
      {
        id: 'status', title: t('column.status'), width: 190,
        text: ({ status }) => rules(`statuses.${status}`),
        cell: ({ status }) => (
          <span className={styles.status}>
            <RequestStatusMark status={status} quiet />
          </span>
        ),
      },
      {
        id: 'requestedAt', title: t('column.requestedAt'), width: 140, sortable: true,
        text: ({ requestedAt }) => format.dateTime(new Date(requestedAt), 'dateTime'),
        cell: ({ requestedAt }) => <RelativeTime at={requestedAt} />,
      },
      { id: 'requestedBy', title: t('column.requestedBy'), width: 136, text: ({ requestedByName }) => requestedByName },
      severalBranches && { id: 'branch', title: t('column.branch'), width: 136, text: ({ branchName }) => branchName },
      {
        id: 'papers', title: t('column.papers'), width: 76, minWidth: 64, align: 'end', fills: true,
        text: ({ paperCount }) => t('cell.papers', { count: paperCount }),
        cell: ({ paperCount }) => <span aria-label={t('cell.papers', { count: paperCount })}>{paperCount === 0 ? '–' : paperCount}</span>,
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, severalBranches]);
}

/** The number as a link (it can be opened in another tab), and what became of a row that left the view. */
function Reference({ row }: { row: RequestRow }) {
  const t = useTranslations('requests.queue.cell');
  const rules = useTranslations('request-rules.statuses');
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
        href={`/requests/${row.id}`}
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
      {row.own && <span className={styles.own} title={t('own')} aria-label={t('own')} role="img" />}
    </>
  );
}

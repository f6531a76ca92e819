'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { statusColumn } from '@/components/queue/columns';
import { decisionColumns } from '@/components/queue/decision-columns';
import { useQueueWords } from '@/components/queue/useQueueWords';
import { STATUS_TONES } from '@/components/requests/case/status-tones';
import { RequestStatusMark } from '@/components/requests/case/RequestStatusMark';
import { REQUEST_FIELDS, type RequestField } from '@/lib/requests/model';
import type { RequestRow } from '@/lib/requests/queries/list-requests';

/** The columns of the queue. Those that the server sorts by carry the name of the order as their id. */
export function useRequestColumns({ severalBranches }: { severalBranches: boolean }): readonly GridColumn<RequestRow>[] {
  const t = useQueueWords('requests');
  const rules = useTranslations('request-rules');
  const format = useFormatter();
  return useMemo(() => {
    const changed = (fields: readonly RequestField[]) => format.list(REQUEST_FIELDS.filter((field) => fields.includes(field)).map((field) => rules(`fields.${field}`)), { type: 'unit' });
    const shared = decisionColumns<RequestRow>('requests', t, format, {
      status: ({ status }) => ({ tone: STATUS_TONES[status], words: rules(`statuses.${status}`) }),
      own: ({ own }) => own,
      papers: ({ paperCount }) => paperCount,
    });
    const columns: (GridColumn<RequestRow> | false)[] = [
      shared.reference,
      shared.member,
      { id: 'kind', title: t('column.kind'), width: 232, text: ({ kind }) => rules(`kinds.${kind}`) },
      { id: 'fields', title: t('column.fields'), width: 240, text: ({ fields }) => changed(fields) },
      statusColumn(t('column.status'), 190, ({ status }) => rules(`statuses.${status}`), ({ status }) => <RequestStatusMark status={status} quiet />),
      shared.requestedAt,
      shared.requestedBy,
      severalBranches && shared.branch,
      shared.papers,
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, severalBranches]);
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { BulkDecisionDialog, type BulkDecisionProps } from '@/components/queue/BulkDecisionDialog';
import { CANNED } from '@/components/requests/case/canned';
import { REQUEST_FIELDS } from '@/lib/requests/model';
import type { RequestRow } from '@/lib/requests/queries/list-requests';

/** The same decision on several requests. */
export function BulkDialog(props: BulkDecisionProps<RequestRow>) {
  const { action } = props;
  const t = useTranslations('requests.queue');
  const decide = useTranslations('requests.decide');
  const rules = useTranslations('request-rules');
  const format = useFormatter();
  const changed = ({ fields }: RequestRow) => REQUEST_FIELDS.filter((field) => fields.includes(field)).map((field) => rules(`fields.${field}`));
  return (
    <BulkDecisionDialog
      queue="requests"
      {...props}
      words={{ action: rules(`actions.${action}`), note: decide(`note.${action}`), canned: decide('canned'), reasons: CANNED[action].map((key) => decide(key)) }}
      table={{
        columns: [
          { title: t('column.memberName'), cell: ({ memberName }) => memberName },
          { title: t('column.kind'), cell: ({ kind }) => rules(`kinds.${kind}`) },
          { title: t('column.fields'), cell: (row) => format.list(changed(row), { type: 'unit' }) },
        ],
        now: { title: t('column.papers'), cell: ({ paperCount }) => t('cell.papers', { count: paperCount }) },
      }}
      // An own request waits for somebody else, whatever its status.
      why={({ own }) => (own ? 'self_approval' : 'wrong_status')}
    />
  );
}

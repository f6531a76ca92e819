'use client';

import { useTranslations } from 'next-intl';
import { BulkDecisionDialog, type BulkDecisionProps } from '@/components/queue/BulkDecisionDialog';
import { CANNED } from '@/components/transfers/case/canned';
import { BusinessDate } from '@/components/ui/time';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { TRANSFER_CODES } from '@/lib/transfers/rules/finding-terms';
import { CodeMarks } from './CodeMarks';

/** The same decision on several transfers. */
export function BulkDialog(props: BulkDecisionProps<TransferRow>) {
  const { action } = props;
  const t = useTranslations('transfer-queue');
  const rules = useTranslations('transfer-rules.actions');
  return (
    <BulkDecisionDialog
      queue="transfers"
      {...props}
      words={{ action: rules(action), note: t(`decide.note.${action}`), canned: t('decide.canned'), reasons: CANNED[action].map((key) => t(`decide.${key}`)) }}
      table={{
        columns: [
          { title: t('column.memberName'), cell: ({ memberName }) => memberName },
          { title: t('column.toFacility'), cell: ({ fromName, toName }) => t('cell.move', { from: fromName ?? t('cell.nowhere'), to: toName }) },
          { title: t('column.codes'), cell: ({ codes }) => <CodeMarks codes={TRANSFER_CODES.filter((code) => codes.includes(code))} /> },
        ],
        now: { title: t('column.effectiveDate'), cell: ({ effectiveDate }) => <BusinessDate date={effectiveDate} /> },
      }}
      why={({ refusals }) => refusals[action] ?? 'wrong_status'}
    />
  );
}

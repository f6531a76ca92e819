'use client';

import { useTranslations } from 'next-intl';
import { describeConflict, type Change } from '@/components/form/describe-conflict';
import { TRANSFER_STATUSES } from '@/lib/transfers/model';

/** What changed meanwhile, in words. */
export function useConflictWords(): (change: Change) => string {
  const t = useTranslations('transfer-queue.conflict');
  const rules = useTranslations('transfer-rules.statuses');
  return (change) =>
    describeConflict(change, TRANSFER_STATUSES, {
      status: (status) => t('status', { status: rules(status) }),
      version: (version) => t('version', { version }),
      other: (field, after) => t('other', { field, after }),
    });
}

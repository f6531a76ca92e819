'use client';

import { useTranslations } from 'next-intl';
import { TRANSFER_STATUSES } from '@/lib/transfers/model';

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

/** What changed meanwhile, in words. */
export function useConflictWords(): (change: Change) => string {
  const t = useTranslations('transfer-queue.conflict');
  const rules = useTranslations('transfer-rules.statuses');
  return ({ field, after }) => {
    const status = TRANSFER_STATUSES.find((each) => each === after);
    if (field === 'status' && status) return t('status', { status: rules(status) });
    if (field === 'version') return t('version', { version: after ?? '' });
    return t('other', { field, after: after ?? '' });
  };
}

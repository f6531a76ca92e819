'use client';

import { useTranslations } from 'next-intl';
import { COMPLAINT_STATUSES } from '@/lib/complaints/model';

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

/** What changed meanwhile, in words. */
export function useConflictWords(): (change: Change) => string {
  const t = useTranslations('complaint-case.conflict');
  const rules = useTranslations('complaint-rules.statuses');
  return ({ field, after }) => {
    const status = COMPLAINT_STATUSES.find((each) => each === after);
    if (field === 'status' && status) return t('status', { status: rules(status) });
    if (field === 'version') return t('version', { version: after ?? '' });
    return t('other', { field, after: after ?? '' });
  };
}

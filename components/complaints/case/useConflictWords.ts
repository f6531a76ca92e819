'use client';

import { useTranslations } from 'next-intl';
import { describeConflict, type Change } from '@/components/form/describe-conflict';
import { COMPLAINT_STATUSES } from '@/lib/complaints/model';

/** What changed meanwhile, in words. */
export function useConflictWords(): (change: Change) => string {
  const t = useTranslations('complaint-case.conflict');
  const rules = useTranslations('complaint-rules.statuses');
  return (change) =>
    describeConflict(change, COMPLAINT_STATUSES, {
      status: (status) => t('status', { status: rules(status) }),
      version: (version) => t('version', { version }),
      other: (field, after) => t('other', { field, after }),
    });
}

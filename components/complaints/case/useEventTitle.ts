'use client';

import { useTranslations } from 'next-intl';
import { COMPLAINT_ACTIONS } from '@/lib/complaints/model';

const OWN = [
  'receive', 'merged_here', 'unmerged_here', 'comment', 'link', 'unlink', 'add_number', 'flag_call_back', 'call_back', 'call_back_withdrawn', 'recount', 'file',
  'task_add', 'task_done', 'task_undone', 'task_remove',
] as const;

/** What happened with an event of the history, in words. */
export function useEventTitle(): (action: string) => string {
  const t = useTranslations('complaint-case.event');
  const rules = useTranslations('complaint-rules.actions');
  return (action) => {
    const own = OWN.find((each) => each === action);
    const step = COMPLAINT_ACTIONS.find((each) => each === action);
    return own ? t(own) : step ? rules(step) : t('other');
  };
}

'use client';

import { useTranslations } from 'next-intl';
import type { MessageKey } from '@/lib/messages/catalog';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { CaseAct } from './acts';

const OWN = ['comment', 'flag_call_back', 'link', 'add_number'] as const satisfies readonly CaseAct[];
type Own = (typeof OWN)[number];
const isOwn = (act: CaseAct): act is Own => (OWN as readonly CaseAct[]).includes(act);
const DONE = ['comment', 'flag_call_back', 'link', 'add_number', 'merge'] as const satisfies readonly CaseAct[];

/** What each act is called, and what is said once it is done. */
export function useActWords() {
  const rules = useTranslations('complaint-rules.actions');
  const t = useTranslations('complaint-case.act');
  const name = (act: CaseAct): string => (isOwn(act) ? t(act) : rules(act));
  return {
    name,
    key: (act: CaseAct): MessageKey => (isOwn(act) ? `complaint-case.act.${act}` : `complaint-rules.actions.${act}`),
    done(act: CaseAct, { reference, status }: Pick<ChangedComplaint, 'reference' | 'status'>): string {
      if (act === 'return' && status === 'supervisor_review') return t('done.refer', { reference });
      const known = DONE.find((each) => each === act);
      return known ? t(`done.${known}`, { reference }) : t('done.other', { reference, action: name(act) });
    },
  };
}

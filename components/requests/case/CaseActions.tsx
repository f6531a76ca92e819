'use client';

import { useTranslations } from 'next-intl';
import { DecisionButtons } from '@/components/form/DecisionButtons';
import { DECISIONS } from '@/components/form/decisions';
import { Notice } from '@/components/ui/Notice';
import type { RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';

interface Props {
  request: RequestCaseView;
  onAct: (action: RequestAction) => void;
}

/** What the person may do now; and why what their role could do is not possible here. */
export function CaseActions({ request: { actions, own }, onAct }: Props) {
  const t = useTranslations('requests.decide');
  const rules = useTranslations('request-rules.actions');
  const possible = DECISIONS.filter((action) => actions.includes(action));
  if (possible.length === 0 && !own) return null;
  return (
    <DecisionButtons possible={possible} label={t('actions')} name={(action) => rules(action)} onAct={onAct}>
      {own && <Notice tone="info" title={t('own')} />}
    </DecisionButtons>
  );
}

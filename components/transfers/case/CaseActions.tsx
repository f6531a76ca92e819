'use client';

import { useTranslations } from 'next-intl';
import { DecisionButtons } from '@/components/form/DecisionButtons';
import { DECISIONS, type Decision } from '@/components/form/decisions';
import { Notice } from '@/components/ui/Notice';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';

interface Props {
  transfer: TransferCaseView;
  onAct: (action: Decision) => void;
}

/** What the person may do now; and why what their role could do is not possible here. */
export function CaseActions({ transfer: { actions, refusals }, onAct }: Props) {
  const t = useTranslations('transfer-queue.decide');
  const rules = useTranslations('transfer-rules.actions');
  const possible = DECISIONS.filter((action) => actions.includes(action));
  const blocked = (['self_approval', 'day_reached'] as const).filter((reason) => Object.values(refusals).includes(reason));
  if (possible.length === 0 && blocked.length === 0) return null;
  return (
    <DecisionButtons possible={possible} label={t('actions')} name={(action) => rules(action)} onAct={onAct}>
      {blocked.map((reason) => (
        <Notice key={reason} tone="info" title={t(`blocked.${reason}`)} />
      ))}
    </DecisionButtons>
  );
}

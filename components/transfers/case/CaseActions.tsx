'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { DECISIONS, DECISION_KEYS, type Decision } from '@/components/form/decisions';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import styles from '@/components/ui/case-actions.module.css';

interface Props {
  transfer: TransferCaseView;
  onAct: (action: Decision) => void;
}

const LOOKS = {
  approve: { variant: 'contained', color: 'primary' },
  resubmit: { variant: 'contained', color: 'primary' },
  return: { variant: 'outlined', color: 'primary' },
  reject: { variant: 'outlined', color: 'error' },
  cancel: { variant: 'text', color: 'error' },
} as const satisfies Record<Decision, object>;

/** What the person may do now, each with its key; and why what their role could do is not possible here. */
export function CaseActions({ transfer: { actions, refusals }, onAct }: Props) {
  const t = useTranslations('transfer-queue.decide');
  const rules = useTranslations('transfer-rules.actions');
  const possible = DECISIONS.filter((action) => actions.includes(action));
  const blocked = (['self_approval', 'day_reached'] as const).filter((reason) => Object.values(refusals).includes(reason));
  if (possible.length === 0 && blocked.length === 0) return null;
  return (
    <div className={styles.actions}>
      {blocked.map((reason) => (
        <Notice key={reason} tone="info" title={t(`blocked.${reason}`)} />
      ))}
      {possible.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={t('actions')}>
          {possible.map((action) => (
            <Button key={action} {...LOOKS[action]} aria-keyshortcuts={DECISION_KEYS[action]} onClick={() => onAct(action)}>
              {rules(action)}&nbsp;
              <KeyHint keys={DECISION_KEYS[action]} />
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

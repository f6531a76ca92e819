'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { DECISIONS, DECISION_KEYS } from '@/components/form/decisions';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import type { RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import styles from '@/components/ui/case-actions.module.css';

interface Props {
  request: RequestCaseView;
  onAct: (action: RequestAction) => void;
}

const LOOKS = {
  approve: { variant: 'contained', color: 'primary' },
  resubmit: { variant: 'contained', color: 'primary' },
  return: { variant: 'outlined', color: 'primary' },
  reject: { variant: 'outlined', color: 'error' },
  cancel: { variant: 'text', color: 'error' },
} as const satisfies Record<RequestAction, object>;

/** What the person may do now, each with its key; and why what their role could do is not possible here. */
export function CaseActions({ request: { actions, own }, onAct }: Props) {
  const t = useTranslations('requests.decide');
  const rules = useTranslations('request-rules.actions');
  const possible = DECISIONS.filter((action) => actions.includes(action));
  if (possible.length === 0 && !own) return null;
  return (
    <div className={styles.actions}>
      {own && <Notice tone="info" title={t('own')} />}
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

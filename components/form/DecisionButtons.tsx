'use client';

import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from '@/components/ui/case-actions.module.css';
import { DECISION_KEYS, type Decision } from './decisions';

const LOOKS = {
  approve: { variant: 'contained', color: 'primary' },
  resubmit: { variant: 'contained', color: 'primary' },
  return: { variant: 'outlined', color: 'primary' },
  reject: { variant: 'outlined', color: 'error' },
  cancel: { variant: 'text', color: 'error' },
} as const satisfies Record<Decision, object>;

interface Props {
  possible: readonly Decision[];
  /** Name of the group of buttons, and of each. */
  label: string;
  name: (decision: Decision) => string;
  onAct: (decision: Decision) => void;
  /** Above the buttons: why what the role could do is not possible here. */
  children: ReactNode;
}

/** What the person may decide now, each with its key. */
export function DecisionButtons({ possible, label, name, onAct, children }: Props) {
  return (
    <div className={styles.actions}>
      {children}
      {possible.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={label}>
          {possible.map((decision) => (
            <Button key={decision} {...LOOKS[decision]} aria-keyshortcuts={DECISION_KEYS[decision]} onClick={() => onAct(decision)}>
              {name(decision)}&nbsp;
              <KeyHint keys={DECISION_KEYS[decision]} />
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

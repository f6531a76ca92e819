'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import type { ReactNode, Ref } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from './VisitPanel.module.css';

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'startIcon'> {
  keys: string;
  pending?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
  handle?: Ref<HTMLButtonElement>;
}

/** A button of the panel with its key printed on it. While it is sent it stays where it is and hears nothing more. */
export function KeyButton({ keys, pending = false, disabled = false, onPress, children, handle, variant = 'outlined', ...look }: Props) {
  return (
    <Button {...look} ref={handle} variant={variant} fullWidth disabled={disabled} aria-disabled={pending} aria-keyshortcuts={keys} onClick={() => !pending && onPress()}>
      <span className={styles.buttonWords}>{children}</span>
      <span className={styles.buttonKey}>
        <KeyHint keys={keys} />
      </span>
    </Button>
  );
}

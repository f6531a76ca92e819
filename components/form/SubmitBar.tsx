'use client';

import Button from '@mui/material/Button';
import { useId } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import { SubmitWishWords } from './SubmitWishWords';
import type { WishState } from './useSubmitWhenReady';
import styles from './SubmitBar.module.css';

interface Props {
  /** On the button: what will happen. */
  label: string;
  /** In words, what keeps it from working; null when nothing does. */
  barrier: string | null;
  wish: WishState;
  pending: boolean;
  onSubmit: () => void;
}

/** The one button beneath a decision, named after what will happen, and in words what keeps it from working. */
export function SubmitBar({ label, barrier, wish, pending, onSubmit }: Props) {
  const id = useId();
  const wishId = useId();
  return (
    <div className={styles.bar}>
      <SubmitWishWords id={wishId} state={wish} className={styles.barrier} />
      {barrier !== null && wish === 'none' && (
        <p id={id} className={styles.barrier}>
          {barrier}
        </p>
      )}
      <Button
        variant="contained"
        size="large"
        fullWidth
        aria-disabled={barrier !== null || pending}
        aria-describedby={wish !== 'none' ? wishId : barrier === null ? undefined : id}
        aria-keyshortcuts="Control+Enter"
        className={barrier === null ? '' : (styles.blocked ?? '')}
        onClick={onSubmit}
        endIcon={<KeyHint keys="$mod+Enter" />}
      >
        {label}
      </Button>
    </div>
  );
}

'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useId, type FormEvent, type ReactNode } from 'react';

interface Props {
  open: boolean;
  title: ReactNode;
  /** What will happen, in a sentence; fields such as a reason may stand here too. */
  children?: ReactNode;
  /** Named after what will happen, verb first: "Setujui", "Tolak". */
  confirmLabel: string;
  /** `danger` for what cannot be taken back: the focus then starts on cancel. */
  tone?: 'primary' | 'danger';
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  width?: 'xs' | 'sm' | 'md';
}

/** Asks before an act. Enter confirms, Esc leaves; while it is sent the dialog stays. */
export function ConfirmDialog({ open, title, children, confirmLabel, tone = 'primary', busy = false, onConfirm, onClose, width = 'xs' }: Props) {
  const t = useTranslations('common');
  const id = useId();
  function confirm(event: FormEvent): void {
    event.preventDefault();
    if (!busy) onConfirm();
  }
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} aria-labelledby={id} maxWidth={width} fullWidth>
      <form onSubmit={confirm} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        {children !== undefined && <DialogContent>{children}</DialogContent>}
        <DialogActions>
          <Button onClick={onClose} disabled={busy} autoFocus={tone === 'danger'}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={tone === 'danger' ? 'error' : 'primary'} aria-disabled={busy} autoFocus={tone === 'primary'}>
            {busy ? t('command.sending') : confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

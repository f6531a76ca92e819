'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DialogProps } from './dialog-props';
import { ReferenceHistory } from './ReferenceHistory';

/** The history of a local government's policy, a value or a branch. */
export function HistoryDialog({ policies, kind, subject, name, onClose }: DialogProps & { kind: 'pemda' | 'value' | 'branch'; subject: string; name: string }) {
  const t = useTranslations('policy-edit.history');
  const common = useTranslations('common.action');
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{t('of', { name })}</DialogTitle>
      <DialogContent tabIndex={0}>
        <ReferenceHistory kind={kind} subject={subject} regencies={policies.office.regencies} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

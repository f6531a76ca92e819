'use client';

import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { reportOpen } from '@/components/form/connection';
import { useSignInElsewhere } from './useSignInElsewhere';

/** Signing in again with the office account: in a window of its own, so that the page with its work stays. Only the same person gets it back. */
export function SignInAgainElsewhere({ id, username }: { id: string; username: string }) {
  const t = useTranslations('shell.session');
  const { state, openWindow } = useSignInElsewhere(username, reportOpen);

  return (
    <>
      <DialogTitle id={`${id}-title`}>{t('title')}</DialogTitle>
      <DialogContent>
        <p id={`${id}-words`}>{t('elsewhere', { username })}</p>
        <p role="status">{state !== 'asking' && t(`elsewhereState.${state}`)}</p>
      </DialogContent>
      <DialogActions>
        <Button href="/sign-in" title={t('otherExplained')}>
          {t('other')}
        </Button>
        <Button variant="contained" autoFocus onClick={openWindow}>
          {t('submit')}
        </Button>
      </DialogActions>
    </>
  );
}

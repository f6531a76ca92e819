'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { reportOpen } from '@/components/form/connection';
import { signIn, type SignInResult } from '@/components/form/credentials';
import { Field } from '@/components/form/Field';

/** The session is over, the work is not: signs the same person in again over the page, which stays as it is. */
export function SessionEndedDialog({ username }: { username: string }) {
  const id = useId();
  return (
    <Dialog open data-cover="" aria-labelledby={`${id}-title`} aria-describedby={`${id}-words`} maxWidth="xs" fullWidth>
      <SignInAgain id={id} username={username} />
    </Dialog>
  );
}

function SignInAgain({ id, username }: { id: string; username: string }) {
  const t = useTranslations('shell.session');
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => password.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await signIn(username, password.current?.value ?? '');
    setBusy(false);
    if (result.kind === 'signed_in') return reportOpen();
    setProblem(sentence(result));
    password.current?.select();
  }
  function sentence(result: Exclude<SignInResult, { kind: 'signed_in' }>): string {
    if (result.kind === 'wait') return t('wait', { seconds: result.seconds });
    return result.kind === 'wrong' ? t('wrong') : t('unreachable');
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogTitle id={`${id}-title`}>{t('title')}</DialogTitle>
      <DialogContent>
        <p id={`${id}-words`}>{t('words', { username })}</p>
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <div style={{ marginTop: 16 }}>
          <Field label={t('password')} problem={problem}>
            {({ id: fieldId, describedBy, invalid }) => (
              <OutlinedInput
                id={fieldId}
                type="password"
                autoComplete="current-password"
                fullWidth
                error={invalid}
                inputRef={password}
                slotProps={{ input: { 'aria-describedby': describedBy, maxLength: 200 } }}
              />
            )}
          </Field>
        </div>
      </DialogContent>
      <DialogActions>
        <Button href={`/sign-in?to=${encodeURIComponent(`${window.location.pathname}${window.location.search}`)}`} title={t('otherExplained')}>
          {t('other')}
        </Button>
        <Button type="submit" variant="contained" aria-disabled={busy}>
          {busy ? t('submitting') : t('submit')}
        </Button>
      </DialogActions>
    </form>
  );
}

'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { reportOpen } from '@/components/form/connection';
import { sendCode, signIn, type SignInResult } from '@/components/form/credentials';
import { ProofField } from './ProofField';
import { SignInAgainElsewhere } from './SignInAgainElsewhere';

/** The session is over, the work is not: signs the same person in again over the page, which stays as it is. */
export function SessionEndedDialog({ username, singleSignOn }: { username: string; singleSignOn: boolean }) {
  const id = useId();
  return (
    <Dialog open data-cover="" aria-labelledby={`${id}-title`} aria-describedby={`${id}-words`} maxWidth="xs" fullWidth>
      {singleSignOn ? <SignInAgainElsewhere id={id} username={username} /> : <SignInAgain id={id} username={username} />}
    </Dialog>
  );
}

function SignInAgain({ id, username }: { id: string; username: string }) {
  const t = useTranslations('shell.session');
  const proof = useTranslations('shell.proof');
  const field = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => field.current?.focus(), [step]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const typed = field.current?.value ?? '';
    const result = step === 'password' ? await signIn(username, typed) : await sendCode(typed);
    setBusy(false);
    if (result.kind === 'signed_in') return reportOpen();
    if (result.kind === 'code') return setStep('code');
    if (result.kind === 'ticket_over') setStep('password');
    setProblem(sentence(result));
    field.current?.select();
  }
  function sentence(result: Exclude<SignInResult, { kind: 'signed_in' | 'code' }>): string {
    if (result.kind === 'wait') return t('wait', { seconds: result.seconds });
    if (result.kind === 'wrong_code') return proof('wrong.code');
    if (result.kind === 'ticket_over') return t('ticketOver');
    return result.kind === 'wrong' ? t('wrong') : t('unreachable');
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogTitle id={`${id}-title`}>{t('title')}</DialogTitle>
      <DialogContent>
        <p id={`${id}-words`}>{t('words', { username })}</p>
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <div style={{ marginTop: 16 }}>
          <ProofField key={step} ref={field} by={step} label={step === 'code' ? proof('label.code') : t('password')} hint={step === 'code' ? proof('hint') : undefined} problem={problem} />
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

'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { attemptFor } from '@/components/form/attempt';
import type { CommandResult } from '@/components/form/command-result';
import { postAttempt } from '@/components/form/post';
import { useRows } from '@/components/form/useRows';
import { ProofField } from './ProofField';
import { useSignInElsewhere } from './useSignInElsewhere';

interface Props {
  username: string;
  /** Signs in with the office account: without a second factor here, the proof is to sign in there anew. */
  singleSignOn: boolean;
  /** Whether the person proved themselves; what was asked for then goes on or is left. */
  onEnd: (proved: boolean) => void;
}

/** What is asked for needs the person themselves: asks for the code, or for the password where there is no second factor. The page behind stays as it is. */
export function StepUpDialog({ username, singleSignOn, onEnd }: Props) {
  const id = useId();
  return (
    <Dialog open onClose={() => onEnd(false)} aria-labelledby={`${id}-title`} aria-describedby={`${id}-words`} maxWidth="xs" fullWidth>
      <ProofForm id={id} username={username} singleSignOn={singleSignOn} onEnd={onEnd} />
    </Dialog>
  );
}

function ProofForm({ id, username, singleSignOn, onEnd }: Props & { id: string }) {
  const t = useTranslations('shell.proof');
  const { rows: asked } = useRows<{ by: 'code' | 'password' }>('session/step-up-kind', {}, { revalidateOnMount: true });
  const by = asked?.by ?? 'code';
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const known = asked !== undefined;
  useEffect(() => field.current?.focus(), [known]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const proof = field.current?.value ?? '';
    if (busy || !known) return;
    if (proof.trim() === '') {
      setProblem(t(`missing.${by}`));
      return field.current?.focus();
    }
    setBusy(true);
    setProblem(undefined);
    const result = await postAttempt('session/step-up', attemptFor(null, { proof }));
    setBusy(false);
    if (result.kind === 'done') return onEnd(true);
    setProblem(sentence(result));
    field.current?.select();
  }
  function sentence(result: CommandResult<unknown>): string {
    if (result.kind !== 'refused') return t('unreachable');
    const { codes, params } = result.refusal;
    if (codes.includes('wait')) return t('wait', { seconds: Number(params.seconds) });
    return codes.includes('wrong_code') ? t('wrong.code') : t('wrong.password');
  }

  if (singleSignOn && by === 'password') return <ProofElsewhere id={id} username={username} onEnd={onEnd} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogTitle id={`${id}-title`}>{t('title')}</DialogTitle>
      <DialogContent>
        <p id={`${id}-words`}>{t('words')}</p>
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <div style={{ marginTop: 16 }}>{known && <ProofField ref={field} by={by} label={t(`label.${by}`)} hint={by === 'code' ? t('hint') : undefined} problem={problem} />}</div>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onEnd(false)}>{t('leave')}</Button>
        <Button type="submit" variant="contained" aria-disabled={busy || !known}>
          {busy ? t('submitting') : t('submit')}
        </Button>
      </DialogActions>
    </form>
  );
}

function ProofElsewhere({ id, username, onEnd }: Omit<Props, 'singleSignOn'> & { id: string }) {
  const t = useTranslations('shell.proof');
  const session = useTranslations('shell.session');
  const { state, openWindow } = useSignInElsewhere(username, () => onEnd(true));
  return (
    <>
      <DialogTitle id={`${id}-title`}>{t('title')}</DialogTitle>
      <DialogContent>
        <p id={`${id}-words`}>{t('words')}</p>
        <p>{t('elsewhere', { username })}</p>
        <p role="status">{state !== 'asking' && session(`elsewhereState.${state}`)}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onEnd(false)}>{t('leave')}</Button>
        <Button variant="contained" autoFocus onClick={openWindow}>
          {session('submit')}
        </Button>
      </DialogActions>
    </>
  );
}

'use client';

import { useRef, useState, type FormEvent } from 'react';
import { sendCode, type SignInResult } from '@/components/form/credentials';
import { problemWords, SignInProblem } from './SignInProblem';
import type { SignInWords } from './words';
import styles from './SignInForm.module.css';

interface Props {
  username: string;
  words: SignInWords;
  onSignedIn: (result: Extract<SignInResult, { kind: 'signed_in' }>) => void;
  /** To the password again; `problem` says why, '' for no reason. */
  onBack: (problem: string) => void;
}

/** The second step of signing in: the code of the authenticator app, or a recovery code. */
export function CodeStep({ username, words, onSignedIn, onBack }: Props) {
  const code = useRef<HTMLInputElement>(null);
  const [recovery, setRecovery] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState('');
  const { code: said } = words;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const typed = code.current?.value.trim() ?? '';
    setMissing(typed === '');
    setProblem('');
    if (typed === '') return code.current?.focus();
    if (busy) return;
    setBusy(true);
    const result = await sendCode(typed);
    if (result.kind === 'signed_in') return onSignedIn(result);
    setBusy(false);
    if (result.kind === 'code') return;
    if (result.kind === 'ticket_over') return onBack(problemWords(result, words));
    setProblem(problemWords(result, words));
    if (result.kind === 'wrong_code') code.current?.select();
  }

  function change(): void {
    setRecovery(!recovery);
    setMissing(false);
    setProblem('');
    if (code.current) code.current.value = '';
    code.current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.head}>
        <h1 className={styles.title}>{said.title}</h1>
      </div>
      <p className={styles.lead}>{(recovery ? said.recoveryWords : said.words).replace('{username}', username)}</p>
      <div className={styles.field}>
        <label htmlFor="code">{recovery ? said.recovery : said.code}</label>
        <input
          ref={code}
          id="code"
          name="code"
          className={`${styles.input} ${styles.code}`}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          inputMode={recovery ? 'text' : 'numeric'}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={recovery ? 40 : 10}
          autoFocus
          aria-invalid={missing}
          aria-describedby={missing ? 'code-problem' : undefined}
        />
        {missing && (
          <p id="code-problem" className={styles.fieldProblem}>
            {said.missing}
          </p>
        )}
      </div>
      <button type="submit" className={styles.submit} aria-disabled={busy}>
        {busy ? words.submitting : words.submit}
      </button>
      <SignInProblem problem={problem} />
      <div className={styles.ways}>
        <button type="button" className={styles.way} onClick={change}>
          {recovery ? said.useCode : said.useRecovery}
        </button>
        <button type="button" className={styles.way} onClick={() => onBack('')}>
          {said.back}
        </button>
      </div>
    </form>
  );
}

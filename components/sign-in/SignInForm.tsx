'use client';

import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '@/lib/messages/locale';
import { signIn, type SignInResult } from '@/components/form/credentials';
import { CodeStep } from './CodeStep';
import { DemoAccounts } from './DemoAccounts';
import type { DemoGroups } from './demo-groups';
import { PasswordField } from './PasswordField';
import { PublicLanguageSwitch } from './PublicLanguageSwitch';
import { problemWords, SignInProblem } from './SignInProblem';
import type { SignInWords } from './words';
import styles from './SignInForm.module.css';

interface Props {
  destination: string;
  locale: Locale;
  words: SignInWords;
  /** The handshake sent the person back here with a problem. */
  failed: boolean;
  demo: (DemoGroups & { password: string; factorAccount: string }) | null;
}

/** Where whoever used one of the last recovery codes makes new ones. */
const RECOVERY = '/account/second-factor';

type Missing = { username?: string; password?: string };

/** The sign-in form. Light on purpose: it is the first thing a counter opens in the morning. */
export function SignInForm({ destination, locale, words, failed, demo }: Props) {
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [problem, setProblem] = useState(failed ? words.fault : '');
  /** The account whose password was right: its code is asked for now. */
  const [halfWay, setHalfWay] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const given = { username: username.current?.value.trim() ?? '', password: password.current?.value ?? '' };
    const blank: Missing = {
      ...(given.username === '' && { username: words.missingUsername }),
      ...(given.password === '' && { password: words.missingPassword }),
    };
    setMissing(blank);
    setProblem('');
    if (blank.username !== undefined) return username.current?.focus();
    if (blank.password !== undefined) return password.current?.focus();
    if (busy) return;

    setBusy(true);
    const result = await signIn(given.username, given.password);
    if (result.kind === 'signed_in') return goOn(result);
    setBusy(false);
    if (result.kind === 'code') {
      if (password.current) password.current.value = '';
      return setHalfWay(given.username);
    }
    setProblem(problemWords(result, words));
    if (result.kind === 'wrong') password.current?.select();
  }

  // A whole new document: it gets its own nonce, and nothing of the form stays in memory.
  function goOn({ fewRecoveryCodes }: Extract<SignInResult, { kind: 'signed_in' }>): void {
    window.location.replace(fewRecoveryCodes === null ? destination : RECOVERY);
  }

  function goBack(why: string): void {
    // At once, for what is hidden takes no focus.
    flushSync(() => setHalfWay(null));
    setProblem(why);
    password.current?.focus();
  }

  function fill(account: string): void {
    flushSync(() => setHalfWay(null));
    if (username.current) username.current.value = account;
    if (password.current && demo) password.current.value = demo.password;
    setMissing({});
    setProblem('');
    document.getElementById('sign-in-submit')?.focus();
  }

  return (
    <div className={styles.panel}>
      {halfWay !== null && <CodeStep username={halfWay} words={words} onSignedIn={goOn} onBack={goBack} />}
      <form className={styles.form} hidden={halfWay !== null} method="post" action="/api/auth/callback/credentials" onSubmit={submit} noValidate>
        <div className={styles.head}>
          <h1 className={styles.title}>{words.title}</h1>
          <PublicLanguageSwitch locale={locale} label={words.language} names={words.languages} />
        </div>

        <div className={styles.field}>
          <label htmlFor="username">{words.username}</label>
          <input
            ref={username}
            id="username"
            name="username"
            className={styles.input}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            autoFocus
            aria-invalid={missing.username !== undefined}
            aria-describedby={missing.username === undefined ? undefined : 'username-problem'}
          />
          {missing.username !== undefined && (
            <p id="username-problem" className={styles.fieldProblem}>
              {missing.username}
            </p>
          )}
        </div>

        <PasswordField ref={password} id="password" words={words} problem={missing.password} autoComplete="current-password" />

        <button id="sign-in-submit" type="submit" className={styles.submit} aria-disabled={busy}>
          {busy ? words.submitting : words.submit}
        </button>

        <SignInProblem problem={problem} />
      </form>

      {demo && <DemoAccounts groups={demo} words={words.demo} factorAccount={demo.factorAccount} onChoose={fill} />}
    </div>
  );
}

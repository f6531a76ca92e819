'use client';

import { useRef, useState, type FormEvent } from 'react';
import type { Locale } from '@/lib/messages/locale';
import { signIn, type SignInResult } from '@/components/form/credentials';
import { DemoAccounts } from './DemoAccounts';
import type { DemoGroups } from './demo-groups';
import { PasswordField } from './PasswordField';
import { PublicLanguageSwitch } from './PublicLanguageSwitch';
import type { SignInWords } from './words';
import styles from './SignInForm.module.css';

interface Props {
  destination: string;
  locale: Locale;
  words: SignInWords;
  /** The handshake sent the person back here with a problem. */
  failed: boolean;
  demo: (DemoGroups & { password: string }) | null;
}

type Missing = { username?: string; password?: string };

/** The sign-in form. Light on purpose: it is the first thing a counter opens in the morning. */
export function SignInForm({ destination, locale, words, failed, demo }: Props) {
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [problem, setProblem] = useState(failed ? words.fault : '');

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
    if (result.kind === 'signed_in') {
      // A whole new document: it gets its own nonce, and nothing of the form stays in memory.
      window.location.replace(destination);
      return;
    }
    setBusy(false);
    setProblem(sentence(result, words));
    if (result.kind === 'wrong') password.current?.select();
  }

  function fill(account: string): void {
    if (username.current) username.current.value = account;
    if (password.current && demo) password.current.value = demo.password;
    setMissing({});
    setProblem('');
    document.getElementById('sign-in-submit')?.focus();
  }

  return (
    <div className={styles.panel}>
      <form className={styles.form} method="post" action="/api/auth/callback/credentials" onSubmit={submit} noValidate>
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

        <div role="alert" className={styles.problemPlace}>
          {problem !== '' && (
            <p className={styles.problem}>
              <WarningIcon />
              <span>{problem}</span>
            </p>
          )}
        </div>
      </form>

      {demo && <DemoAccounts groups={demo} words={words.demo} onChoose={fill} />}
    </div>
  );
}

function sentence(result: Exclude<SignInResult, { kind: 'signed_in' }>, words: SignInWords): string {
  return result.kind === 'wait' ? words.wait.replace('{seconds}', String(result.seconds)) : words[result.kind];
}

function WarningIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 11.5a1 1 0 0 1-1-1V7.75a1 1 0 1 1 2 0v4.75a1 1 0 0 1-1 1m1.1 3.1a1.1 1.1 0 1 1-2.2 0 1.1 1.1 0 0 1 2.2 0" />
    </svg>
  );
}

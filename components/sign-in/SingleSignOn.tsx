'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import { beginSingleSignOn } from '@/components/form/credentials';
import type { Locale } from '@/lib/messages/locale';
import { PublicLanguageSwitch } from './PublicLanguageSwitch';
import styles from './SignInForm.module.css';
import own from './SingleSignOn.module.css';
import type { SingleSignOnWords } from './single-sign-on-words';

interface Props {
  destination: string;
  locale: Locale;
  words: SingleSignOnWords;
  /** The sentence about an attempt that brought the person back here; empty without one. */
  problem: string;
  /** Who is signed in proves themselves anew. */
  again: boolean;
  /** The form of the emergency account. */
  children: ReactNode;
}

/** Signing in with the office account: one button. Beneath it, closed, the form of the one account that keeps its password. */
export function SingleSignOn({ destination, locale, words, problem: given, again, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(given);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem('');
    const address = await beginSingleSignOn(destination);
    if (address !== null) return window.location.assign(address);
    setBusy(false);
    setProblem(words.unreachable);
  }

  return (
    <div className={styles.panel}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.head}>
          <h1 className={styles.title}>{words.title}</h1>
          <PublicLanguageSwitch locale={locale} label={words.language} names={words.languages} />
        </div>
        <p className={own.lead}>{words.lead}</p>
        {/* Whoever is faster than the script comes back to the same page rather than losing the way. */}
        <input type="hidden" name="to" value={destination} />
        {again && <input type="hidden" name="again" value="1" />}
        <button type="submit" className={styles.submit} aria-disabled={busy} autoFocus>
          {busy ? words.going : words.submit}
        </button>
        <div role="alert" className={styles.problemPlace}>
          {problem !== '' && <p className={styles.problem}>{problem}</p>}
        </div>
      </form>
      <details className={own.emergency}>
        <summary>{words.emergency}</summary>
        <p className={own.lead}>{words.emergencyExplained}</p>
        {children}
      </details>
    </div>
  );
}

'use client';

import { useState, type KeyboardEvent, type Ref } from 'react';
import styles from './SignInForm.module.css';

interface Props {
  id: string;
  ref: Ref<HTMLInputElement>;
  words: { password: string; showPassword: string; hidePassword: string; capsLock: string };
  problem: string | undefined;
  autoComplete: 'current-password' | 'new-password';
}

/** A password with a look at it on demand, and a word when Caps Lock is on. */
export function PasswordField({ id, ref, words, problem, autoComplete }: Props) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const watchCaps = (event: KeyboardEvent<HTMLInputElement>) => setCaps(event.getModifierState('CapsLock'));
  const hints = [problem !== undefined && `${id}-problem`, caps && `${id}-caps`].filter(Boolean).join(' ');

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.password}</label>
      <div className={styles.withButton}>
        <input
          ref={ref}
          id={id}
          name="password"
          type={shown ? 'text' : 'password'}
          className={styles.input}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          onBlur={() => setCaps(false)}
          aria-invalid={problem !== undefined}
          aria-describedby={hints === '' ? undefined : hints}
        />
        <button
          type="button"
          className={styles.peek}
          aria-label={shown ? words.hidePassword : words.showPassword}
          aria-pressed={shown}
          aria-controls={id}
          title={shown ? words.hidePassword : words.showPassword}
          onClick={() => setShown(!shown)}
        >
          <EyeIcon crossed={shown} />
        </button>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.fieldProblem}>
          {problem}
        </p>
      )}
      <p id={`${id}-caps`} className={styles.caps} role="status">
        {caps && words.capsLock}
      </p>
    </div>
  );
}

function EyeIcon({ crossed }: { crossed: boolean }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" aria-hidden="true" focusable="false">
      <path d="M2.5 12C4.2 8 7.8 5.5 12 5.5S19.8 8 21.5 12c-1.7 4-5.3 6.5-9.5 6.5S4.2 16 2.5 12Z" />
      <circle cx="12" cy="12" r="3" />
      {crossed && <path d="m4 4 16 16" />}
    </svg>
  );
}

'use client';

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { readAnswer, type CommandResult } from '@/components/form/command-result';
import type { Messages } from '@/lib/messages/catalog';
import type { OpenedLink } from '@/lib/staff/commands/set-password';
import { PasswordField } from './PasswordField';
import styles from './SignInForm.module.css';

type Words = Messages['set-password'];
type State = { kind: 'checking' } | { kind: 'gone' } | { kind: 'unreachable' } | { kind: 'open'; token: string; link: OpenedLink } | { kind: 'done'; username: string };
type Problems = { password?: string; again?: string };

const TIMEOUT_MS = 15_000;
const PROBLEMS = ['password_short', 'password_long', 'password_name', 'password_common', 'password_place'] as const;

/** Sets a password by the link that led here. The token leaves the address at once: it stands in no history and in no picture of the screen. */
export function SetPasswordForm({ words }: { words: Words }) {
  const [state, setState] = useState<State>({ kind: 'checking' });
  const held = useRef('');

  useEffect(() => {
    async function check(): Promise<void> {
      const token = held.current;
      const result = await send<OpenedLink>('staff/open-link', { token });
      if (result.kind === 'done') setState({ kind: 'open', token, link: result.value });
      else setState({ kind: result.kind === 'refused' ? 'gone' : 'unreachable' });
    }
    // Another link pasted into the same tab changes the fragment alone: the page is not loaded anew.
    function take(): void {
      if (window.location.hash === '') return;
      held.current = window.location.hash.slice(1);
      window.history.replaceState(null, '', window.location.pathname);
      setState({ kind: 'checking' });
      void check();
    }
    if (window.location.hash === '') void check();
    else take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);

  switch (state.kind) {
    case 'checking':
      return (
        <Frame title={words.title}>
          <p role="status">{words.checking}</p>
        </Frame>
      );
    case 'gone':
      return (
        <Frame title={words.goneTitle}>
          <p role="alert">{words.gone}</p>
          <p>
            <a href="/sign-in">{words.signIn}</a>
          </p>
        </Frame>
      );
    case 'unreachable':
      return (
        <Frame title={words.title}>
          <p role="alert">{words.unreachable}</p>
        </Frame>
      );
    case 'done':
      return (
        <Frame title={words.doneTitle}>
          <p role="status">{words.done.replace('{username}', state.username)}</p>
          <p>
            <a href="/sign-in">{words.signIn}</a>
          </p>
        </Frame>
      );
    case 'open':
      return <PasswordForm words={words} token={state.token} link={state.link} onGone={() => setState({ kind: 'gone' })} onDone={(username) => setState({ kind: 'done', username })} />;
  }
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}

interface FormProps {
  words: Words;
  token: string;
  link: OpenedLink;
  onGone: () => void;
  onDone: (username: string) => void;
}

function PasswordForm({ words, token, link, onGone, onDone }: FormProps) {
  const password = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [fault, setFault] = useState('');

  function tell(found: Problems): void {
    setProblems(found);
    (found.password === undefined ? again : password).current?.focus();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const [first, second] = [password.current?.value ?? '', again.current?.value ?? ''];
    setFault('');
    setProblems({});
    if (first === '') return tell({ password: words.required });
    if (first !== second) return tell({ again: words.again_differs });
    setBusy(true);
    const result = await send<{ username: string }>('staff/set-password', { token, password: first });
    setBusy(false);
    if (result.kind === 'done') return onDone(result.value.username);
    if (result.kind !== 'refused') return setFault(result.kind === 'unreachable' ? words.unreachable : words.fault);
    const code = PROBLEMS.find((known) => known === result.refusal.fields.password);
    if (result.refusal.fields.password === undefined) return onGone();
    tell({ password: code === undefined ? words.refused : words[code] });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.title}>{words.title}</h1>
      <p>{words.for.replace('{name}', () => link.name).replace('{username}', link.username)}</p>
      <p>{words.hint}</p>
      <input type="text" name="username" autoComplete="username" value={link.username} readOnly hidden />
      <PasswordField ref={password} id="password" words={words} problem={problems.password} autoComplete="new-password" />
      <PasswordField ref={again} id="again" words={{ ...words, password: words.again }} problem={problems.again} autoComplete="new-password" />
      <button type="submit" className={styles.submit} aria-disabled={busy}>
        {busy ? words.submitting : words.submit}
      </button>
      <p role="alert" className={styles.fieldProblem}>
        {fault}
      </p>
    </form>
  );
}

/** Asks a route that needs no session. Never throws. */
async function send<Value>(path: string, input: object): Promise<CommandResult<Value>> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return await readAnswer<Value>(await fetch(`/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input), cache: 'no-store', redirect: 'error', signal }));
  } catch {
    return { kind: 'unreachable' };
  }
}

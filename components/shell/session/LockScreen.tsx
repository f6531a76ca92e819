'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { attemptFor } from '@/components/form/attempt';
import type { CommandResult } from '@/components/form/command-result';
import { reportShut } from '@/components/form/connection';
import { postAttempt } from '@/components/form/post';
import { BrandMark } from '@/components/ui/BrandMark';
import type { SessionClock } from '@/lib/server/session-state';
import { useSignOut } from '../useSignOut';
import { UnlockElsewhere } from './UnlockElsewhere';
import styles from './LockScreen.module.css';

export interface LockScreenProps {
  name: string;
  username: string;
  /** Signs in with the office account and has no password here: signing in again opens the lock. */
  singleSignOn: boolean;
  onOpen: (clock: SessionClock) => void;
}

/** Over the covered page: whose session waits, and the field for the password. A modal of the browser's own, so that nothing else can be reached. */
export function LockScreen({ name, username, singleSignOn, onOpen }: LockScreenProps) {
  const t = useTranslations('sessions.lock');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    // A dialog of the page that opens meanwhile tells screen readers to leave out everything beside it.
    const spared = new MutationObserver(() => element.removeAttribute('aria-hidden'));
    spared.observe(element, { attributeFilter: ['aria-hidden'] });
    return () => spared.disconnect();
  }, []);
  const stay = (event: SyntheticEvent<HTMLDialogElement>) => {
    event.preventDefault();
    if (!dialog.current?.open) dialog.current?.showModal();
  };

  return createPortal(
    <dialog ref={dialog} data-cover="" className={styles.screen} aria-labelledby={`${id}-title`} aria-describedby={`${id}-words`} onCancel={stay} onClose={stay} onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}>
      <div className={styles.panel}>
        <p className={styles.brand}>
          <BrandMark />
          Loket
        </p>
        <h2 id={`${id}-title`} className={styles.title}>
          {t('title')}
        </h2>
        <p id={`${id}-words`} className={styles.words}>
          {t(singleSignOn ? 'elsewhere' : 'words', { name, username })}
        </p>
        {singleSignOn ? <UnlockElsewhere username={username} onOpen={onOpen} /> : <Unlock id={id} username={username} onOpen={onOpen} />}
      </div>
    </dialog>,
    document.body,
  );
}

function Unlock({ id, username, onOpen }: Pick<LockScreenProps, 'username' | 'onOpen'> & { id: string }) {
  const t = useTranslations('sessions.lock');
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { leaving, failed, leave } = useSignOut();
  useEffect(() => password.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await postAttempt<SessionClock>('session/unlock', attemptFor(null, { password: password.current?.value ?? '' }));
    if (result.kind === 'done') return onOpen(result.value);
    // Ended meanwhile, from another place.
    if (result.kind === 'not_found') return reportShut('over');
    setBusy(false);
    setProblem(sentence(result));
    password.current?.select();
  }
  function sentence(result: Exclude<CommandResult<SessionClock>, { kind: 'done' | 'not_found' }>): string | undefined {
    if (result.kind === 'signed_out') return undefined;
    if (result.kind === 'unreachable') return t('unreachable');
    if (result.kind !== 'refused') return t('fault');
    const { codes, params } = result.refusal;
    if (codes.includes('wait')) return t('wait', { seconds: Number(params.seconds ?? 1) });
    return t(codes.includes('wrong_password') ? 'wrong' : 'missing');
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <label htmlFor={`${id}-password`} className={styles.label}>
        {t('password')}
      </label>
      <input
        ref={password}
        id={`${id}-password`}
        className={styles.input}
        type="password"
        autoComplete="current-password"
        maxLength={1_000}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {failed ? t('signOutFailed') : problem}
      </p>
      <div className={styles.acts}>
        <button type="button" className={styles.leave} aria-disabled={leaving} onClick={leave}>
          {leaving ? t('signingOut') : t('signOut')}
        </button>
        <button type="submit" className={styles.submit} aria-disabled={busy}>
          {busy ? t('submitting') : t('submit')}
        </button>
      </div>
    </form>
  );
}

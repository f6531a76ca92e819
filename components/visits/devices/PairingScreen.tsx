'use client';

import { useRef, useState, type FormEvent } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import { rememberLocale } from '@/components/ui/locale-cookie';
import type { Messages } from '@/lib/messages/catalog';
import { LOCALES, type Locale } from '@/lib/messages/locale';
import { PAIRING_LENGTH } from '@/lib/visits/rules/pairing-code';
import { sendAsDevice } from './send';
import styles from './PairingScreen.module.css';

type Words = Messages['devices']['pair'];

/** Where a device joins its office: the code of the supervisor, typed once. */
export function PairingScreen({ words, locale }: { words: Words; locale: Locale }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const code = input.current?.value ?? '';
    if (code.replace(/[\s-]/g, '').length !== PAIRING_LENGTH) {
      setProblem(code.trim() === '' ? words.missing : words.invalid);
      input.current?.focus();
      return;
    }
    setBusy(true);
    setProblem('');
    const result = await sendAsDevice<{ kind: string }>('devices/pair', JSON.stringify({ code }));
    if (result.kind === 'done') {
      window.location.replace(`/${result.value.kind}`);
      return;
    }
    setBusy(false);
    if (result.kind === 'refused') setProblem(result.refusal.codes.includes('code_unknown') ? words.unknown : words.invalid);
    else setProblem(result.kind === 'rate_limited' ? words.wait : words.unreachable);
    input.current?.select();
  }

  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.brand}>
          <BrandMark size={36} /> Loket
        </p>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.words}>{words.words}</p>
        <label htmlFor="code" className={styles.label}>
          {words.code}
        </label>
        <input
          ref={input}
          id="code"
          name="code"
          className={styles.input}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          placeholder="ACDE-2346"
          autoFocus
          aria-invalid={problem !== ''}
          aria-describedby="code-problem"
        />
        <p id="code-problem" role="alert" className={styles.problem}>
          {problem}
        </p>
        <button type="submit" className={styles.submit} aria-disabled={busy}>
          {busy ? words.sending : words.submit}
        </button>
        <div role="group" aria-label={words.language} className={styles.languages}>
          {LOCALES.map((choice) => (
            <button
              key={choice}
              type="button"
              lang={choice}
              className={styles.language}
              aria-pressed={choice === locale}
              onClick={() => {
                rememberLocale(choice);
                window.location.reload();
              }}
            >
              {choice === 'id' ? words.languageId : words.languageEn}
            </button>
          ))}
        </div>
      </form>
    </main>
  );
}

'use client';

import { useEffect, useState } from 'react';
import type { DemoCode as Code } from '@/lib/staff/queries/demo-code';
import type { SignInWords } from './words';
import styles from './DemoAccounts.module.css';

/** The server is asked again at least so often: the code may have been used meanwhile. */
const LONGEST_MS = 10_000;

/** The present code of the demo account with a second factor, in place of a telephone. Nothing when its factor is off. */
export function DemoCode({ words }: { words: SignInWords['demo'] }) {
  const [shown, setShown] = useState<Code | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    let alive = true;
    const ask = async (): Promise<void> => {
      const answer = await fetch('/api/sign-in/demo-code', { cache: 'no-store' }).then((response) => response.json() as Promise<{ code?: Code | null }>, () => null);
      if (!alive) return;
      const code = answer?.code ?? null;
      setShown(code);
      timer = window.setTimeout(() => void ask(), Math.min(LONGEST_MS, (code?.seconds ?? 10) * 1_000));
    };
    void ask();
    return () => {
      alive = false;
      window.clearTimeout(timer);
    };
  }, []);
  if (shown === null) return null;
  return (
    <span className={styles.code} title={words.codeExplained}>
      {shown.code === null ? words.codeSoon : words.codeNow.replace('{code}', `${shown.code.slice(0, 3)} ${shown.code.slice(3)}`)}
    </span>
  );
}

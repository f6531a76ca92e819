'use client';

import { useEffect, useRef, useState } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import type { Messages } from '@/lib/messages/catalog';
import type { Locale } from '@/lib/messages/locale';
import type { PollView } from '@/lib/visits/commands/serve-poll';
import device from '../device-screen.module.css';
import { useWakeLock } from '../devices/useWakeLock';
import { useIdleReset } from '../kiosk/useIdleReset';
import { Face } from './Face';
import { usePoll } from './usePoll';
import styles from './Poll.module.css';

/** The next visitor finds the tablet in Indonesian again. */
const LANGUAGE_SECONDS = 20;
const RATINGS = [1, 2, 3, 4, 5] as const;

/** The tablet at the desk: one question, five faces, one tap. No name, no other key than the language. */
export function PollScreen({ brought, languages }: { brought: PollView; languages: Record<Locale, Messages['poll']> }) {
  const [locale, setLocale] = useState<Locale>('id');
  const { step, lineDown, tapped, tap } = usePoll(brought);
  useWakeLock();
  useIdleReset(locale !== 'id' && step === 'idle', LANGUAGE_SECONDS, () => setLocale('id'));
  const words = languages[locale];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.documentElement.lang = locale;
  }, [step, locale]);
  return (
    <div className={device.screen}>
      <header className={device.bar}>
        <BrandMark size={40} />
        <p className={styles.desk}>{words.desk.replace('{n}', String(brought.desk))}</p>
        <button type="button" className={device.language} lang={locale === 'id' ? 'en' : 'id'} onClick={() => setLocale(locale === 'id' ? 'en' : 'id')}>
          {words.language}
        </button>
      </header>
      <main className={styles.main}>
        {step === 'question' || step === 'sending' ? (
          <>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>{words.question}</h1>
            <p className={styles.words}>{words.hint}</p>
            <div className={styles.faces} role="group" aria-label={words.title}>
              {RATINGS.map((rating) => (
                <button key={rating} type="button" className={styles.face} data-rating={rating} aria-disabled={step === 'sending'} aria-pressed={tapped === rating} onClick={() => tap(rating)}>
                  <Face rating={rating} />
                  <span>{words.ratings[rating]}</span>
                </button>
              ))}
            </div>
          </>
        ) : (
          <div role="status" className={styles.message}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>{words[step]}</h1>
            <p className={styles.words}>{words[`${step}Words`]}</p>
          </div>
        )}
      </main>
      <p role="alert" className={styles.down}>{lineDown && words.down}</p>
    </div>
  );
}

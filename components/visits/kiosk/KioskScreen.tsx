'use client';

import { useEffect, useRef, useState } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import type { Locale } from '@/lib/messages/locale';
import { PRIORITIES, TILES } from '@/lib/visits/model';
import device from '../device-screen.module.css';
import { KioskIcon } from './icons';
import { Receipt } from './Receipt';
import { TicketStep } from './TicketStep';
import { useWakeLock } from '../devices/useWakeLock';
import { useIdleReset } from './useIdleReset';
import { useKiosk } from './useKiosk';
import type { KioskLanguages } from './words';
import styles from './Kiosk.module.css';

const RESET_SECONDS = 20;
/** Who waits for the line may stand here longer; who has gone leaves no number to be called in vain. */
const RESET_SECONDS_DOWN = 120;
/** From here on the screen says that it goes back: nobody who reads slowly is surprised. */
const WARN_SECONDS = 10;

/** The kiosk at the entrance: a service, who goes first, the number. Two touches, both languages, no name anywhere. */
export function KioskScreen({ languages, branchName, timeZone }: { languages: KioskLanguages; branchName: string; timeZone: string }) {
  const [locale, setLocale] = useState<Locale>('id');
  const { step, scan, chooseTile, choosePriority, reset } = useKiosk();
  const words = languages[locale];
  const atStart = step.at === 'tiles' && scan === null && locale === 'id';
  const waits = step.at === 'sending' && step.lineDown;
  const active = !atStart && (step.at !== 'sending' || waits);
  const left = useIdleReset(active, waits ? RESET_SECONDS_DOWN : RESET_SECONDS, () => {
    reset();
    setLocale('id');
  });
  const warns = active && left <= WARN_SECONDS && step.at !== 'ticket';
  useWakeLock();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.documentElement.lang = locale;
  }, [step.at, locale]);

  return (
    <>
      <div className={`${device.screen} ${styles.screen}`} data-step={step.at}>
        <header className={device.bar}>
          <BrandMark size={40} />
          <p className={styles.office}>
            <strong>{words.office}</strong>
            <span>{branchName}</span>
          </p>
          <button type="button" className={device.language} lang={locale === 'id' ? 'en' : 'id'} onClick={() => setLocale(locale === 'id' ? 'en' : 'id')}>
            {words.language}
          </button>
        </header>

        <main className={styles.main}>
          {step.at === 'tiles' && (
            <>
              <div className={styles.head}>
                <h1 ref={heading} tabIndex={-1}>{words.choose}</h1>
                <p>{words.chooseHint}</p>
              </div>
              <div className={styles.tiles}>
                {TILES.map(({ id }) => (
                  <button key={id} type="button" className={styles.tile} onClick={() => chooseTile(id)}>
                    <KioskIcon name={id} />
                    <span className={styles.tileName}>{words.tiles[id]}</span>
                    <span className={styles.tileHint}>{words.hint[id]}</span>
                  </button>
                ))}
              </div>
            </>
          )}

          {step.at === 'priority' && (
            <>
              <div className={styles.head}>
                <h1 ref={heading} tabIndex={-1}>{words.priority}</h1>
                <p>{words.priorityHint}</p>
              </div>
              <div className={styles.priorities}>
                {PRIORITIES.map((priority) => (
                  <button key={priority} type="button" className={styles.priority} data-general={priority === 'none'} onClick={() => choosePriority(priority)}>
                    <KioskIcon name={priority} />
                    <span>{words.priorities[priority]}</span>
                  </button>
                ))}
              </div>
            </>
          )}

          {step.at === 'sending' && (
            <div className={styles.message} role="status">
              {step.lineDown && <KioskIcon name="offline" />}
              <h1 ref={heading} tabIndex={-1}>{step.lineDown ? words.down : words.sending}</h1>
              <p>{step.lineDown ? words.downWords : words.waitALittle}</p>
            </div>
          )}

          {step.at === 'refused' && (
            <div className={styles.message} role="alert">
              <h1 ref={heading} tabIndex={-1}>{words.refused}</h1>
              <p>{words.refusedWords}</p>
            </div>
          )}

          {step.at === 'ticket' && <TicketStep ref={heading} ticket={step.ticket} words={words} />}
        </main>

        <footer className={styles.foot}>
          {warns && (
            <p className={styles.resets} role="status">
              <span aria-hidden="true">{words.resets.replace('{n}', String(left))}. </span>
              {words.stays}
            </p>
          )}
          {!warns && (step.at === 'tiles' || step.at === 'priority') && (
            <p className={styles.scan} role="status" data-state={scan?.state ?? 'idle'}>
              <KioskIcon name="card" />
              <span>{words.scan[scan?.state ?? 'idle']}</span>
            </p>
          )}
          {step.at === 'ticket' && (
            <>
              <p className={styles.resets} aria-hidden="true">{words.resets.replace('{n}', String(left))}</p>
              <button type="button" className={styles.plain} onClick={() => window.print()}>
                <KioskIcon name="print" />
                {words.print}
              </button>
              <button type="button" className={styles.primary} onClick={reset}>
                {words.done}
              </button>
            </>
          )}
          {(step.at === 'priority' || step.at === 'refused') && (
            <button type="button" className={styles.plain} onClick={reset}>
              {words.back}
            </button>
          )}
          {step.at === 'sending' && step.lineDown && (
            <button type="button" className={styles.plain} onClick={reset}>
              {words.cancel}
            </button>
          )}
        </footer>
      </div>
      {step.at === 'ticket' && <Receipt ticket={step.ticket} priority={step.priority} words={words} branchName={branchName} timeZone={timeZone} locale={locale} />}
    </>
  );
}

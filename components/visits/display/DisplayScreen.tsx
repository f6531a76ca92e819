'use client';

import { useEffect, useState } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import type { Messages } from '@/lib/messages/catalog';
import { FORMAT_LOCALES, type Locale } from '@/lib/messages/locale';
import type { DisplayView } from '@/lib/visits/queries/read-display';
import { useWakeLock } from '../devices/useWakeLock';
import { allowSound, keepSound, playChime, silence, soundWasOn } from './chime';
import { before } from './spotlight';
import { useChime, useDisplay } from './useDisplay';
import styles from './Display.module.css';

type Words = Messages['display'];

/** The display on the wall: the called number at a third of the height, its desk, the five before, how many wait. Numbers only, never names. */
export function DisplayScreen({ brought, words, locale }: { brought: DisplayView; words: Words; locale: Locale }) {
  const { view, light, staleSince } = useDisplay(brought);
  useChime(light);
  useWakeLock();
  const { shown } = light;
  const time = new Intl.DateTimeFormat(FORMAT_LOCALES[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: view.timeZone });
  const called = before(light, view.called);
  const sentence = shown && words.call.replace('{label}', shown.label).replace('{n}', String(shown.desk));
  return (
    <div className={styles.screen} data-stale={staleSince !== null}>
      <header className={styles.bar}>
        <BrandMark size={44} />
        <p className={styles.office}>
          {words.office} <span>{view.branchName}</span>
        </p>
        <SoundKey words={words} />
        <Clock format={time} />
      </header>
      <main className={styles.main}>
        <h1 className="visually-hidden">{words.title}</h1>
        <p className="visually-hidden" role="status">{sentence ?? words.nobody}</p>
        {shown ? (
          <div key={shown.at} className={styles.now} aria-hidden="true">
            <p className={styles.number}>{shown.label}</p>
            <p className={styles.desk}>{words.desk.replace('{n}', String(shown.desk))}</p>
          </div>
        ) : (
          <div className={styles.nobody}>
            <p>{words.nobody}</p>
            <p>{words.nobodyWords}</p>
          </div>
        )}
      </main>
      {staleSince !== null && (
        <p className={styles.stale} role="alert">
          {words.stale.replace('{time}', time.format(staleSince))}
        </p>
      )}
      <footer className={styles.foot}>
        <section className={styles.last} aria-label={words.last}>
          <h2>{words.last}</h2>
          <ol>
            {called.map(({ label, desk }) => (
              <li key={label}>
                <strong>{label}</strong> <span>{words.desk.replace('{n}', String(desk))}</span>
              </li>
            ))}
          </ol>
        </section>
        <p className={styles.waiting}>
          {/* How many wait is nobody's guess while the line is down. */}
          <span>{words.waiting}</span> <strong>{staleSince === null ? view.waiting : '–'}</strong>
        </p>
      </footer>
    </div>
  );
}

function SoundKey({ words }: { words: Words }) {
  const [on, setOn] = useState(false);
  // Switched on before: it sounds again by itself where the browser lets it, else at the next touch of this key.
  useEffect(() => {
    let here = true;
    if (soundWasOn(window.localStorage)) void allowSound().then((allowed) => here && setOn(allowed));
    return () => {
      here = false;
    };
  }, []);
  async function toggle(): Promise<void> {
    if (on) {
      silence();
      keepSound(false, window.localStorage);
      setOn(false);
      return;
    }
    const allowed = await allowSound();
    setOn(allowed);
    if (!allowed) return;
    keepSound(true, window.localStorage);
    playChime();
  }
  return (
    <button type="button" className={styles.sound} aria-pressed={on} data-on={on} onClick={() => void toggle()}>
      <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false">
        <path d={on ? 'M3 9v6h4l5 5V4L7 9zm13.5 3A4.5 4.5 0 0 0 14 7.97v8.05c1.48-.73 2.5-2.25 2.5-4.02M14 3.23v2.06c2.89.86 5 3.54 5 6.71s-2.11 5.85-5 6.71v2.06c4.01-.91 7-4.49 7-8.77s-2.99-7.86-7-8.77' : 'M3 9v6h4l5 5V4L7 9zm16.5 3 2.5-2.5L20.5 8 18 10.5 15.5 8 14 9.5l2.5 2.5-2.5 2.5 1.5 1.5 2.5-2.5 2.5 2.5 1.5-1.5z'} />
      </svg>
      {on ? words.soundIsOn : words.soundOn}
    </button>
  );
}

/** The office's time; empty until the page is in the browser, which knows it. */
function Clock({ format }: { format: Intl.DateTimeFormat }) {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    const tell = () => setNow(new Date());
    const first = window.setTimeout(tell, 0);
    const timer = window.setInterval(tell, 5_000);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, []);
  return <p className={styles.clock}>{now && format.format(now)}</p>;
}

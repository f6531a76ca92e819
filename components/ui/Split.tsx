'use client';

import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './Split.module.css';

interface Props {
  /** Name of the handle for screen readers. */
  label: string;
  /** Under which this browser remembers the width. */
  name: string;
  left: ReactNode;
  /** Null: the left one has it all. */
  right: ReactNode;
}

const FIRST = 45;
const LEAST = 30;
const MOST = 65;
const within = (share: number) => Math.min(MOST, Math.max(LEAST, share));

/** Two panes with a handle between them, by pointer, arrows, Home and End. The right one's share is remembered; on a narrow screen it has it all. */
export function Split({ label, name, left, right }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(FIRST);
  const key = `loket-split-${name}`;

  useEffect(() => {
    const kept = Number(window.localStorage.getItem(key));
    if (kept >= LEAST && kept <= MOST) queueMicrotask(() => setShare(kept));
  }, [key]);

  function choose(next: number): void {
    const share = Math.round(within(next) * 10) / 10;
    setShare(share);
    window.localStorage.setItem(key, String(share));
  }
  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !place.current) return;
    const { right: edge, width } = place.current.getBoundingClientRect();
    choose(((edge - event.clientX) / width) * 100);
  }
  function press(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowLeft: share + 2, ArrowRight: share - 2, Home: MOST, End: LEAST };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  }

  return (
    <div ref={place} className={styles.split} data-open={right !== null} style={{ '--share': `${share}%` } as CSSProperties}>
      <div className={styles.left}>{left}</div>
      {right !== null && (
        <>
          <div
            role="separator"
            aria-label={label}
            aria-orientation="vertical"
            aria-valuenow={Math.round(share)}
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            tabIndex={0}
            className={styles.handle}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onDoubleClick={() => choose(FIRST)}
            onKeyDown={press}
          />
          <div className={styles.right}>{right}</div>
        </>
      )}
    </div>
  );
}

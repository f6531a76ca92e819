'use client';

import dynamic from 'next/dynamic';
import { useStore } from '@/components/ui/store';
import { sessionWarning } from './useSessionWatch';
import styles from './SessionWarning.module.css';

const WarningWords = dynamic(() => import('./WarningWords').then((loaded) => loaded.WarningWords), { ssr: false });

/** Two minutes before the end: when it is, and how to go on. Any key and any click do; the button says so and is there for those who look for one. */
export function SessionWarning() {
  const warning = useStore(sessionWarning);
  return (
    <div role="status" className={`${styles.place} no-print`}>
      {warning && <WarningWords warning={warning} />}
    </div>
  );
}

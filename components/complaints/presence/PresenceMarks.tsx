'use client';

import EditRounded from '@mui/icons-material/EditRounded';
import { useTranslations } from 'next-intl';
import { useStore } from '@/components/ui/store';
import { presence } from './presence';
import styles from './PresenceMarks.module.css';

/** Who else is at this case: initials, with a pen for who writes an answer. Nothing when nobody is. */
export function PresenceMarks({ complaintId, me, words = false }: { complaintId: string; me: string; words?: boolean }) {
  const t = useTranslations('complaint-queue.presence');
  const others = (useStore(presence).get(complaintId) ?? []).filter(({ staffId }) => staffId !== me);
  if (others.length === 0) return null;
  return (
    <span className={styles.marks} role={words ? 'status' : undefined}>
      {others.map(({ staffId, name, doing }) => (
        <span key={staffId} className={styles.mark} data-doing={doing} title={t(doing, { name })}>
          <span aria-hidden="true">{initials(name)}</span>
          {doing === 'answering' && <EditRounded fontSize="inherit" aria-hidden="true" />}
          <span className={words ? styles.words : 'visually-hidden'}>{t(doing, { name })}</span>
        </span>
      ))}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(' ').filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { fillReply } from '@/components/complaints/case/fill-reply';
import { useServerTime } from '@/components/ui/clock';
import styles from './Replies.module.css';

const DUE_IN_MS = 5 * 86_400_000;

/** The reply as an imagined reporter reads it. */
export function ReplyPreview({ body, branch, person }: { body: string; branch: string | null; person: string }) {
  const t = useTranslations('complaint-replies');
  const format = useFormatter();
  const id = useId();
  const now = useServerTime();
  const filled = fillReply(body, {
    nama: t('example.nama'),
    nomor: 'PG-2611-000469-4',
    petugas: person,
    cabang: branch ?? t('example.cabang'),
    tenggat: format.dateTime(new Date(now.getTime() + DUE_IN_MS), 'date'),
    faskes: t('example.faskes'),
  });
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id} className={styles.previewTitle}>
        {t('preview')}
      </h3>
      <p className={styles.filled}>{filled.trim() === '' ? t('previewEmpty') : filled}</p>
    </section>
  );
}

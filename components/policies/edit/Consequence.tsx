'use client';

import { useTranslations } from 'next-intl';
import { useRows } from '@/components/form/useRows';
import { StatusMark } from '@/components/ui/StatusMark';
import type { ReferenceFacts, ReferenceKind } from '@/lib/policies/model';
import type { ReferenceReach } from '@/lib/policies/queries/preview-change';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

interface Props {
  kind: ReferenceKind;
  /** Null for what is new: it touches nobody yet. */
  subject: string | null;
  /** What holds on the first day without the change, and with it. */
  before: ReferenceFacts;
  after: ReferenceFacts;
  /** What is being entered, where it says where members may go. */
  terms?: { allowedTypes: readonly string[]; outsideArea: string };
  /** What is allowed and has to be known. */
  warning?: string | null;
  regencies?: readonly { code: string; name: string }[];
}

/** What is about to change, before it is saved: the old against the new, and how many members and open transfers it touches. */
export function Consequence({ kind, subject, before, after, terms, warning = null, regencies }: Props) {
  const t = useTranslations('policy-edit.consequence');
  const words = useReferenceWords(regencies, kind === 'value' ? (subject ?? '') : '');
  const { rows: reach } = useRows<ReferenceReach>('policies/preview', subject === null ? null : { kind, subject, ...terms });
  const lines = words.lines(before, after);
  const counted = [
    [kind === 'pemda' ? 'paid' : 'registered', reach?.members],
    ['waiting', reach?.waiting],
    ['against', reach?.waiting === 0 ? null : reach?.against],
    [kind === 'pemda' ? 'approvedPolicy' : 'approved', reach?.approved],
    ['leaving', reach?.leaving],
  ] as const;
  const counts = counted.flatMap(([key, count]) => (count === undefined || count === null ? [] : [t(key, { count })]));
  return (
    <section className={styles.consequence} aria-label={t('title')} aria-live="polite">
      <h3 className={styles.subtitle}>{t('title')}</h3>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t('same')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {warning !== null && <StatusMark tone="attention">{warning}</StatusMark>}
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

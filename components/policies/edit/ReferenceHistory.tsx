'use client';

import { useTranslations } from 'next-intl';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useRows } from '@/components/form/useRows';
import { BusinessDate, Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { ReferenceKind } from '@/lib/policies/model';
import type { ReferenceHistory as History } from '@/lib/policies/queries/read-history';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

interface Props {
  kind: ReferenceKind;
  subject: string;
  regencies: readonly { code: string; name: string }[];
}

/** It is opened to see what was just done: an answer of two seconds ago will not do. */
const FRESH = { dedupingInterval: 0 };

/** Every change of a subject: what, from when, who and why, with before and after. */
export function ReferenceHistory({ kind, subject, regencies }: Props) {
  const t = useTranslations('policy-edit.history');
  const words = useReferenceWords(regencies, kind === 'value' ? subject : '');
  const { rows, problem, loading, refresh } = useRows<History>('policies/history', { kind, subject }, FRESH);
  if (problem) return <RowsNotice problem={problem} onRetry={refresh} />;
  if (loading || !rows) return <p className={styles.quiet}>{t('loading')}</p>;
  if (rows.events.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  return (
    <Timeline label={t('title')}>
      {rows.events.map(({ id, at, by, action, from, reason, before, after }) => (
        <TimelineItem
          key={id}
          at={<Instant at={at} />}
          title={
            <>
              {t(`action.${action}`)}
              {from !== null && <> {t.rich(action === 'contract_ended' ? 'until' : 'from', { date: () => <BusinessDate date={from} /> })}</>}
            </>
          }
          by={t('by', { name: by })}
        >
          <ul className={styles.lines}>
            {words.lines(before, after).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{t('why', { reason })}</p>
        </TimelineItem>
      ))}
    </Timeline>
  );
}

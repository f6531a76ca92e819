'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import { MemberTime } from './MemberTime';
import { OUTCOME_TONES } from './status-tones';
import styles from './CallPanel.module.css';

/** The calls so far, newest first, and how it ended. */
export function AttemptList({ call: { attempts, timeZone, zoneName, own, confirmed, status } }: { call: CallBackCase }) {
  const t = useTranslations('call-backs');
  const rules = useTranslations('complaint-rules');
  const member = { timeZone, zoneName };
  return (
    <Section look="plain" title={t('history.title')} meta={<span className={styles.muted}>{t('attempts', { count: attempts.length })}</span>}>
      {confirmed !== null && status === 'done' && <p>{t(confirmed ? 'confirmed.yes' : 'confirmed.no')}</p>}
      {attempts.length === 0 ? (
        <p className={styles.muted}>{t('history.none')}</p>
      ) : (
        <Timeline label={t('history.title')}>
          {[...attempts].reverse().map(({ id, at, callerName, outcome, askedFor, factors, note }) => (
            <TimelineItem key={id} at={<MemberTime from={at} until={null} member={member} own={own} />} title={rules(`attemptOutcomes.${outcome}`)} by={callerName} tone={OUTCOME_TONES[outcome]}>
              {askedFor !== null && (
                <p>
                  {t('history.askedFor')} <MemberTime from={askedFor} until={null} member={member} own={own} />
                </p>
              )}
              {factors.length > 0 && <p>{t('history.factors', { factors: factors.map((factor) => rules(`identityFactors.${factor}`)).join(', ') })}</p>}
              {note !== '' && <p className={styles.typed}>{note}</p>}
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </Section>
  );
}

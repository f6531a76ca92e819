import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Identifier } from '@/components/ui/Identifier';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import { Instant } from '@/components/ui/time';
import type { AppHelpView } from '@/lib/app-help/queries/open-help';
import { outcomeTone } from './outcome-tones';
import styles from './AppHelpScreen.module.css';

/** Beside the guide: what to compare, what to bear in mind, and how earlier helps ended. */
export function HelpAside({ view }: { view: AppHelpView }) {
  const t = useTranslations('app-help');
  const { appLinkedAt, phone, email, advice, helps } = view;
  return (
    <aside className={styles.stack} aria-label={t('member')}>
      <Section title={t('member')}>
        <dl className={styles.facts}>
          <Pair label={t('app')}>
            {appLinkedAt === null ? (
              <StatusMark tone="neutral">{t('appNone')}</StatusMark>
            ) : (
              <StatusMark tone="success">{t.rich('appLinked', { date: () => <Instant at={appLinkedAt} format="date" /> })}</StatusMark>
            )}
          </Pair>
          <Pair label={t('phone')}>{phone === null ? t('none') : <Identifier kind="phone" value={phone} />}</Pair>
          <Pair label={t('email')}>{email === null ? t('none') : <Identifier kind="email" value={email} />}</Pair>
        </dl>
      </Section>
      {advice.length > 0 && (
        <Notice tone="info" title={t('advice.title')}>
          <ul className={styles.advice}>
            {advice.map((each) => (
              <li key={each}>{t(`advice.${each}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('past')}>
        {helps.length === 0 ? (
          <p className={styles.minor}>{t('pastNone')}</p>
        ) : (
          <Timeline label={t('past')}>
            {helps.map((help) => (
              <TimelineItem key={help.id} tone={outcomeTone(help.outcome)} title={`${t(`problem.${help.problem}.name`)}: ${t(`outcome.${help.outcome}`)}`} at={<Instant at={help.at} />} by={`${help.officer} · ${help.branchName}`}>
                {help.obstacle !== null && <p>{t(`obstacle.${help.obstacle}`)}</p>}
              </TimelineItem>
            ))}
          </Timeline>
        )}
      </Section>
    </aside>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

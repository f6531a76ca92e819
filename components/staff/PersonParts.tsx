import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate, Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { DutyView, PersonView, SessionView } from '@/lib/staff/queries/get-person';
import { useStaffWords, type Places } from './useStaffWords';
import styles from './Staff.module.css';

const DUTY_TONES = { running: 'success', coming: 'info', over: 'neutral' } as const;

/** The duties of a person, the latest first. */
export function DutyList({ person, onAdd, onEnd }: { person: PersonView; onAdd: (() => void) | null; onEnd: (duty: DutyView) => void }) {
  const t = useTranslations('staff.duty');
  const roles = useTranslations('shell.role');
  return (
    <Section look="plain" title={t('title')} actions={onAdd && <Button size="small" onClick={onAdd}>{t('add')}</Button>}>
      {person.duties.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      <ul className={styles.rows}>
        {person.duties.map((duty) => (
          <li key={duty.id} className={styles.row}>
            <div>
              <p className={styles.strong}>{duty.role === null ? duty.branch : t('as', { branch: duty.branch, role: roles(duty.role) })}</p>
              <p>{t.rich('period', { from: () => <BusinessDate date={duty.from} />, until: () => <BusinessDate date={duty.until} /> })}</p>
              <p className={styles.quiet}>{duty.reason}</p>
            </div>
            <StatusMark tone={DUTY_TONES[duty.state]}>{t(`state.${duty.state}`)}</StatusMark>
            {duty.state !== 'over' && !person.own && (
              <Button size="small" aria-label={t('endOf', { branch: duty.branch })} onClick={() => onEnd(duty)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The open sessions of a person: where and when, and the way to end them. */
export function SessionList({ person, onEnd }: { person: PersonView; onEnd: (session: SessionView | null) => void }) {
  const t = useTranslations('staff.session');
  const { sessions, own } = person;
  return (
    <Section
      look="plain"
      title={t('title')}
      meta={sessions.length > 0 && <span className={styles.quiet}>{t('count', { count: sessions.length })}</span>}
      actions={!own && sessions.length > 0 && <Button size="small" onClick={() => onEnd(null)}>{t('endAll')}</Button>}
    >
      {sessions.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <div>
              <p>{session.address === null ? t('unknownPlace') : t('from', { address: session.address })}</p>
              <p className={styles.quiet}>{session.userAgent}</p>
              <p className={styles.quiet}>
                {t.rich('since', { at: () => <Instant at={session.createdAt} /> })}. {t.rich('seen', { at: () => <RelativeTime at={session.lastSeenAt} /> })}
              </p>
            </div>
            {!own && (
              <Button size="small" onClick={() => onEnd(session)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every change of an account with what was before and what is after. */
export function PersonHistory({ person, places }: { person: PersonView; places: Places }) {
  const t = useTranslations('staff.history');
  const words = useStaffWords(places);
  return (
    <Section look="plain" title={t('title')}>
      {person.history.length === 0 ? (
        <p className={styles.quiet}>{t('none')}</p>
      ) : (
        <Timeline label={t('title')}>
          {person.history.map(({ id, at, by, action, reason, before, after }) => {
            const lines = words.lines(before, after);
            return (
              <TimelineItem key={id} at={<Instant at={at} />} title={t(`action.${action}`)} by={t('by', { name: by })}>
                {(reason !== '' || lines.length > 0) && (
                  <div className={styles.facts}>
                    {lines.map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                    {reason !== '' && <p className={styles.quiet}>{reason}</p>}
                  </div>
                )}
              </TimelineItem>
            );
          })}
        </Timeline>
      )}
    </Section>
  );
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import styles from '@/components/ui/case-parts.module.css';
import type { Tone } from '@/components/ui/theme/tokens';
import { Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { ComplaintEventLine, Named } from '@/lib/complaints/queries/case-view';
import { useChangeWords } from './useChangeWords';
import { useEventTitle } from './useEventTitle';

const TONES: Record<string, Tone> = {
  receive: 'info', forward: 'info', forward_provider: 'info', reopen: 'info', respond: 'success', resolve: 'success', answer_provider: 'success', resume: 'success', return: 'attention',
  refer: 'danger', pause: 'attention', escalate: 'danger', reject: 'neutral', flag_call_back: 'attention', task_done: 'success',
};

/** Who did what when, newest first, with what was before and after. */
export function CaseTimeline({ events, branches }: { events: readonly ComplaintEventLine[]; branches: readonly Named[] }) {
  const t = useTranslations('complaint-case');
  const format = useFormatter();
  const changeWords = useChangeWords(branches);
  const title = useEventTitle();
  return (
    <Timeline label={t('timeline')}>
      {[...events].reverse().map(({ id, at, actorName, action, note, changes }) => {
        const lines = changeWords(changes, (instant) => format.dateTime(new Date(instant), 'dateTime'));
        return (
          <TimelineItem key={id} at={<Instant at={at} />} title={title(action)} by={actorName} tone={TONES[action] ?? 'neutral'}>
            {note !== '' && <p className={styles.note}>{note}</p>}
            {lines.map((line) => (
              <p key={line} className={styles.file}>{line}</p>
            ))}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { fetchRows, rowsProblem, type RowsProblem } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import { Timeline } from '@/components/ui/Timeline';
import type { Course, CourseLine } from '@/lib/members/queries/list-course';
import { CourseItem } from './CourseItem';
import styles from './CoursePanel.module.css';

/**
 * What was done for the member, a line a matter: visits, transfers, requests, complaints. Read when it is asked for: the record opens without it, and
 * only what somebody looked at stands in the audit as read.
 */
export function CoursePanel({ memberId }: { memberId: string }) {
  const t = useTranslations('member-record.course');
  const [lines, setLines] = useState<readonly CourseLine[] | null>(null);
  const [rest, setRest] = useState<Omit<Course, 'lines'>>({ next: null, visits: true });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RowsProblem | null>(null);
  const box = useRef<HTMLDivElement>(null);

  async function load(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { lines: loaded, ...following } = await fetchRows<Course>('members/course', { id: memberId, after: rest.next });
      setLines((before) => [...(before ?? []), ...loaded]);
      setRest(following);
    } catch (error) {
      setProblem(rowsProblem(error));
    } finally {
      setBusy(false);
    }
  }
  // The button that was pressed is gone when nothing follows: the keyboard goes on from the lines.
  useEffect(() => {
    if (lines !== null && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [lines]);
  useShortcuts([
    {
      keys: 'r',
      labelKey: 'member-record.course.show',
      disabled: lines !== null,
      run() {
        box.current?.scrollIntoView({ block: 'nearest' });
        void load();
      },
    },
  ]);

  return (
    <div className={lines === null ? 'no-print' : undefined}>
      <Section title={t('title')}>
        <div ref={box} tabIndex={-1} role="group" aria-label={t('title')} aria-busy={busy} className={styles.list}>
          {lines === null ? <p className={styles.lead}>{t('lead')}</p> : lines.length === 0 ? <p>{t('none')}</p> : <Lines lines={lines} />}
        </div>
        {problem !== null && <RowsNotice problem={problem} onRetry={() => void load()} />}
        {lines === null && (
          <Button size="small" variant="outlined" className="no-print" aria-keyshortcuts="r" aria-disabled={busy} onClick={() => void load()}>
            {busy ? t('loading') : t('show')}&nbsp;
            <KeyHint keys="r" />
          </Button>
        )}
        {lines !== null && lines.length > 0 && (
          <div className={styles.more}>
            <span role="status">{t(rest.next === null ? 'all' : 'part', { count: lines.length })}</span>
            {rest.next !== null && (
              <Button size="small" className="no-print" aria-disabled={busy} onClick={() => void load()}>
                {busy ? t('loading') : t('more')}
              </Button>
            )}
          </div>
        )}
        {lines !== null && !rest.visits && <p className={styles.lead}>{t('withoutVisits')}</p>}
      </Section>
    </div>
  );
}

function Lines({ lines }: { lines: readonly CourseLine[] }) {
  const t = useTranslations('member-record.course');
  return (
    <Timeline label={t('title')}>
      {lines.map((line) => (
        <CourseItem key={`${line.kind} ${line.id}`} line={line} />
      ))}
    </Timeline>
  );
}

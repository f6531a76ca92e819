'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useCommand } from '@/components/form/useCommand';
import { useRows } from '@/components/form/useRows';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { useToast } from '@/components/ui/toasts';
import type { EndedSessions } from '@/lib/sessions/commands/end-sessions';
import type { OwnSession } from '@/lib/sessions/queries/list-sessions';
import { SessionLine } from './SessionLine';
import styles from './Sessions.module.css';

const COLUMNS = ['browser', 'address', 'since', 'last', 'state', 'acts'] as const;

/** Own sessions: where the account is signed in, since when, what was done last, and the way to end each, all others, or all; below, what was refused before this sign-in. */
export function SessionsScreen({ brought, idleMinutes, news }: { brought: OwnSession[]; idleMinutes: number; news: ReactNode }) {
  const t = useTranslations('sessions');
  const toast = useToast();
  const { rows, problem, refresh } = useRows<{ sessions: OwnSession[] }>('session/list', {}, { fallbackData: { sessions: brought }, revalidateOnMount: false });
  const sessions = rows?.sessions ?? brought;
  const [leaving, setLeaving] = useState(false);
  const ended = ({ ids }: EndedSessions) => {
    toast.show({ message: t('ended', { count: ids.length }), tone: 'success' });
    refresh();
  };
  const others = useCommand<object, EndedSessions>('session/end-others', { onDone: ended });

  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button variant="outlined" color="error" onClick={() => setLeaving(true)}>
              {t('endAll')}
            </Button>
            {sessions.length > 1 && (
              <Button variant="contained" aria-disabled={others.pending} onClick={() => void others.send({})}>
                {t('endOthers')}
              </Button>
            )}
          </>
        }
      />
      <CommandNotice command={others} />
      {problem && <RowsNotice problem={problem} onRetry={refresh} />}
      <Section title={t('list')} flush>
        <div className={styles.scroll} role="region" aria-label={t('list')} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('list')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column === 'acts' ? <span className="visually-hidden">{t(`column.${column}`)}</span> : t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <SessionLine key={session.id} session={session} onEnded={ended} />
              ))}
            </tbody>
          </table>
        </div>
        {sessions.length === 1 && <p className={styles.rules}>{t('only')}</p>}
      </Section>
      <Section title={t('news.title')}>{news}</Section>
      <p className={styles.rules}>{t('rules', { minutes: idleMinutes })}</p>
      {leaving && <LeaveEverywhere onClose={() => setLeaving(false)} />}
    </div>
  );
}

/** Asks before everything ends, this page too. */
function LeaveEverywhere({ onClose }: { onClose: () => void }) {
  const t = useTranslations('sessions.confirm');
  // A whole new document, so that nothing of this one stays in memory.
  const command = useCommand<object, EndedSessions>('session/end-all', { onDone: () => window.location.replace('/sign-in') });
  return (
    <ConfirmDialog open tone="danger" title={t('title')} confirmLabel={t('submit')} busy={command.pending} onConfirm={() => void command.send({})} onClose={onClose}>
      <CommandNotice command={command} />
      <p>{t('words')}</p>
    </ConfirmDialog>
  );
}

'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import type { Tone } from '@/components/ui/theme/tokens';
import type { MailRow } from '@/lib/reports/queries/list-mails';
import styles from './ReportMail.module.css';

type State = 'active' | 'paused' | 'waiting' | 'retry' | 'givenUp';
const TONES: Record<State, Tone> = { active: 'success', paused: 'neutral', waiting: 'attention', retry: 'attention', givenUp: 'danger' };

function stateOf({ active, pending }: MailRow): State {
  if (pending?.givenUp) return 'givenUp';
  if (pending !== null && pending.error !== null) return 'retry';
  if (pending !== null) return 'waiting';
  return active ? 'active' : 'paused';
}

interface Props {
  row: MailRow;
  mayEdit: boolean;
  /** Nothing can be sent without a server. */
  sends: boolean;
  onChanged: (act: 'pause' | 'resume' | 'send') => void;
  onRemove: () => void;
}

/** One report by e-mail: what, when, to whom, how the last sending went, and what can be done. */
export function MailLine({ row, mayEdit, sends, onChanged, onRemove }: Props) {
  const t = useTranslations('report-mail');
  const { id, active, pending, lastSentAt } = row;
  const pause = useCommand<{ id: string; active: boolean }, { id: string }>('reports/mail/pause', { onDone: () => onChanged(active ? 'pause' : 'resume') });
  const send = useCommand<{ id: string }, { id: string }>('reports/mail/send', { onDone: () => onChanged('send') });
  const state = stateOf(row);
  const name = t(`report.${row.report}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.beneath}>{t('scopeFormat', { scope: row.scope, format: t(`format.${row.format}`) })}</span>
        <span className={styles.beneath}>{t('by', { name: row.createdBy })}</span>
      </th>
      <td>{row.rhythm === 'weekly' ? t('when.weekly', { day: t(`weekday.${row.day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`) }) : t('when.monthly', { day: row.day })}</td>
      <td>
        {row.recipients.map((address) => (
          <span key={address} className={styles.address}>
            {address}
          </span>
        ))}
      </td>
      <td>
        <StatusMark tone={TONES[state]} quiet>
          {t(`state.${state}`)}
        </StatusMark>
        {pending !== null && pending.error !== null && <span className={styles.beneath}>{t(`problem.${pending.error}`)}</span>}
        {state === 'retry' && pending !== null && (
          <span className={styles.beneath}>{t.rich('state.next', { attempt: pending.attempts + 1, at: () => <Instant at={pending.nextAttemptAt} /> })}</span>
        )}
        <span className={styles.beneath}>{lastSentAt === null ? t('state.never') : t.rich('state.lastSent', { at: () => <Instant at={lastSentAt} /> })}</span>
      </td>
      {mayEdit && (
        <td>
          <div className={styles.acts} role="group" aria-label={`${t('column.acts')}: ${name}`}>
            <Button size="small" variant="outlined" aria-disabled={pause.pending} onClick={() => void pause.send({ id, active: !active })}>
              {t(active ? 'act.pause' : 'act.resume')}
            </Button>
            {sends && (
              <Button size="small" variant="outlined" aria-disabled={send.pending} onClick={() => void send.send({ id })}>
                {t('act.send')}
              </Button>
            )}
            <Button size="small" onClick={onRemove}>
              {t('act.remove')}
            </Button>
          </div>
          <CommandNotice command={pause} area="report-mail" />
          <CommandNotice command={send} area="report-mail" />
        </td>
      )}
    </tr>
  );
}

'use client';

import Button from '@mui/material/Button';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useFormatter, useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import type { EndedSessions } from '@/lib/sessions/commands/end-sessions';
import type { OwnSession } from '@/lib/sessions/queries/list-sessions';
import styles from './Sessions.module.css';

/** One session: with what, from where, since when, what last, and its end. */
export function SessionLine({ session: { id, browser, system, address, since, lastActAt, state, current }, onEnded }: { session: OwnSession; onEnded: (ended: EndedSessions) => void }) {
  const t = useTranslations('sessions');
  const format = useFormatter();
  const end = useCommand<{ id: string }, EndedSessions>('session/end', { onDone: onEnded });
  const words = browser !== null && system !== null ? t('browser', { browser, system }) : (browser ?? system ?? t('unknownBrowser'));
  return (
    <tr data-current={current}>
      <th scope="row">{words}</th>
      <td>{address === null ? <span className={styles.quiet}>{t('unknownAddress')}</span> : <span className={styles.address}>{address}</span>}</td>
      <td>
        <Instant at={since} />
      </td>
      <td>
        <RelativeTime at={lastActAt} />
      </td>
      <td>
        <div className={styles.marks}>
          {current && <StatusMark tone="info">{t('current')}</StatusMark>}
          {state === 'locked' ? (
            <StatusMark quiet tone="neutral" icon={<LockOutlined fontSize="inherit" />}>
              {t('state.locked')}
            </StatusMark>
          ) : (
            <StatusMark quiet tone="success">
              {t('state.live')}
            </StatusMark>
          )}
        </div>
      </td>
      <td className={styles.acts}>
        {!current && (
          <Button size="small" variant="outlined" aria-disabled={end.pending} aria-label={t('endOf', { browser: words, since: format.dateTime(new Date(since), 'dateTime') })} onClick={() => void end.send({ id })}>
            {t('end')}
          </Button>
        )}
        <CommandNotice command={end} />
      </td>
    </tr>
  );
}

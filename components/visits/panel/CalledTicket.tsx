'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { StatusMark } from '@/components/ui/StatusMark';
import type { QueueTicket } from '@/lib/visits/queries/queue-ticket';
import type { QueueState } from '@/lib/visits/queries/read-queue';
import { Elapsed } from './Elapsed';
import { KeyButton } from './KeyButton';
import { MoveTicket } from './MoveTicket';
import { give, type DeskCommands } from './useDeskCommands';
import { WaitingLine } from './WaitingLine';
import styles from './VisitPanel.module.css';

interface Props {
  ticket: QueueTicket;
  queue: QueueState;
  commands: DeskCommands;
  primary: Ref<HTMLButtonElement>;
  onPrimary: () => void;
  onNoShow: () => void;
}

/** A number that was called and has not come to the desk yet. */
export function CalledTicket({ ticket, queue, commands, primary, onPrimary, onNoShow }: Props) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services');
  const step = { ticketId: ticket.id, version: ticket.version };
  return (
    <div className={styles.part}>
      <p className={styles.number}>{ticket.label}</p>
      <p className={styles.what}>
        {words(`service.${ticket.service}`)}
        {ticket.priority !== 'none' && <StatusMark tone="attention">{words(`priority.${ticket.priority}`)}</StatusMark>}
      </p>
      <p className={styles.quiet}>
        {ticket.status === 'called' && t.rich('calledAt', { calls: ticket.calls, clock: () => <Elapsed since={ticket.calledAt ?? ticket.issuedAt} /> })}
        {ticket.status === 'called' && ' · '}
        {t('waited', { minutes: Math.floor(ticket.waitSeconds / 60) })}
      </p>
      {ticket.status === 'called' ? (
        <>
          <KeyButton handle={primary} keys="F2" variant="contained" pending={commands.open.pending} onPress={onPrimary}>
            {t('serve')}
          </KeyButton>
          <KeyButton keys="F4" pending={commands.callAgain.pending} onPress={() => void give(commands, commands.callAgain, step)}>
            {t('callAgain')}
          </KeyButton>
          <KeyButton keys="F9" pending={commands.noShow.pending} onPress={onNoShow}>
            {t('noShow')}
          </KeyButton>
        </>
      ) : (
        <p className={styles.paused}>{t('stuck')}</p>
      )}
      <MoveTicket ticket={ticket} queue={queue} commands={commands} />
      <WaitingLine waiting={queue.waiting} />
    </div>
  );
}

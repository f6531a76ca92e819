'use client';

import UndoRounded from '@mui/icons-material/UndoRounded';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { Section } from '@/components/ui/Section';
import type { QueueTicket } from '@/lib/visits/queries/queue-ticket';
import styles from './Queue.module.css';

/** Who did not come to the call today: whoever comes after all goes back into the line at the old place. */
export function MissedSection({ tickets, onDone }: { tickets: readonly QueueTicket[]; onDone: (words: string) => void }) {
  const t = useTranslations('queue.missed');
  const services = useTranslations('services');
  const format = useFormatter();
  const back = useCommand<{ ticketId: string; version: number }, QueueTicket>('queue/take-back', { onDone: ({ label }) => onDone(t('done', { label })) });
  if (tickets.length === 0) return null;
  return (
    <Section title={t('title')} flush meta={<span className={styles.count}>{tickets.length}</span>}>
      <CommandNotice command={back} area="queue" />
      <ul className={styles.missed} aria-label={t('table')}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <span className={styles.label}>{ticket.label}</span>
            <span>{services(`service.${ticket.service}`)}</span>
            <span className={styles.quiet}>{ticket.calledAt !== null && format.dateTime(new Date(ticket.calledAt), 'time')}</span>
            <Button size="small" startIcon={<UndoRounded />} aria-label={t('backOf', { label: ticket.label })} aria-disabled={back.pending} onClick={() => void back.send({ ticketId: ticket.id, version: ticket.version })}>
              {t('back')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

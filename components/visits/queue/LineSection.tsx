'use client';

import AccessibleForwardOutlined from '@mui/icons-material/AccessibleForwardOutlined';
import CreditCardOutlined from '@mui/icons-material/CreditCardOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useServerTime } from '@/components/ui/clock';
import { EmptyState } from '@/components/ui/EmptyState';
import { ActsCell, RowsTable } from '@/components/ui/RowsTable';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { LineTicket } from '@/lib/visits/queries/read-line';
import type { Question } from './ConfirmCommand';
import styles from './Queue.module.css';

interface Props {
  line: readonly LineTicket[];
  onAsk: (question: Question) => void;
  onMove: (ticket: LineTicket) => void;
}

/** Everybody who waits, in the order in which they will be called. Numbers, no names. */
export function LineSection({ line, onAsk, onMove }: Props) {
  const t = useTranslations('queue.line');
  const all = useTranslations('queue');
  const services = useTranslations('services');
  const now = useServerTime().getTime();
  return (
    <Section title={t('title')} flush meta={<span className={styles.count}>{line.length}</span>}>
      {line.length === 0 ? (
        <EmptyState compact icon={<HourglassEmptyOutlined />} title={t('none')}>
          {t('noneWords')}
        </EmptyState>
      ) : (
        <RowsTable
          label={t('table')}
          className={styles.table}
          place={styles.tall}
          columns={[t('number'), t('service'), t('priority'), { label: t('wait'), className: styles.figure }]}
          acts={all('acts')}
        >
          {line.map((ticket) => (
            <tr key={ticket.id}>
              <th scope="row" className={styles.label}>
                {ticket.label}
              </th>
              <td>
                {services(`service.${ticket.service}`)}
                {ticket.forDesk !== null && <span className={styles.note}>{t('only', { n: ticket.forDesk })}</span>}
                {ticket.hasMember && (
                  <span className={styles.note}>
                    <CreditCardOutlined fontSize="inherit" aria-hidden="true" /> {t('card')}
                  </span>
                )}
              </td>
              <td>
                {ticket.priority === 'none' ? (
                  <span className={styles.quiet}>{services('priority.none')}</span>
                ) : (
                  <StatusMark quiet tone="info" icon={<AccessibleForwardOutlined fontSize="inherit" />}>
                    {services(`priority.${ticket.priority}`)}
                  </StatusMark>
                )}
              </td>
              <td className={styles.figure}>{t('minutes', { n: Math.max(0, Math.floor((now - Date.parse(ticket.issuedAt)) / 60_000)) })}</td>
              <ActsCell>
                <Button size="small" aria-label={t('moveOf', { label: ticket.label })} onClick={() => onMove(ticket)}>
                  {t('move')}
                </Button>
                <Button
                  size="small"
                  color="error"
                  aria-label={t('cancelOf', { label: ticket.label })}
                  onClick={() => onAsk({ command: 'queue/cancel', input: { ticketId: ticket.id, version: ticket.version }, title: t('cancelTitle', { label: ticket.label }), words: t('cancelWords'), confirm: t('cancel'), done: t('cancelled', { label: ticket.label }) })}
                >
                  {t('cancel')}
                </Button>
              </ActsCell>
            </tr>
          ))}
        </RowsTable>
      )}
    </Section>
  );
}

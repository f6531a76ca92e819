'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import TableRestaurantOutlined from '@mui/icons-material/TableRestaurantOutlined';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { EmptyState } from '@/components/ui/EmptyState';
import { ActsCell, RowsTable } from '@/components/ui/RowsTable';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { DeskState } from '@/lib/visits/queries/read-queue';
import type { Question } from './ConfirmCommand';
import styles from './Queue.module.css';

interface Props {
  desks: readonly DeskState[];
  onAsk: (question: Question) => void;
  onAdd: () => void;
  onDone: (words: string) => void;
}

/** Who sits at which desk and what each has called; a desk whose person has gone can be freed, an empty one closed. */
export function DesksSection({ desks, onAsk, onAdd, onDone }: Props) {
  const t = useTranslations('queue.desks');
  const all = useTranslations('queue');
  const format = useFormatter();
  const save = useCommand<{ number: number; active: boolean }, { number: number }>('queue/save-desk');
  const set = async (number: number, active: boolean) => {
    const result = await save.send({ number, active });
    if (result.kind === 'done') onDone(active ? t('added', { n: number }) : t('closed', { n: number }));
  };
  return (
    <Section
      title={t('title')}
      flush
      actions={
        <Button size="small" startIcon={<AddRounded />} onClick={onAdd}>
          {t('add')}
        </Button>
      }
    >
      <CommandNotice command={save} area="queue" />
      {desks.length === 0 ? (
        <EmptyState compact icon={<TableRestaurantOutlined />} title={t('none')}>
          {t('noneWords')}
        </EmptyState>
      ) : (
        <RowsTable
          label={t('table')}
          className={styles.table}
          columns={[t('number'), t('who'), t('since'), t('now')]}
          acts={all('acts')}
        >
          {desks.map((desk) => (
            <tr key={desk.number} data-quiet={desk.staffName === null}>
              <th scope="row">{desk.number}</th>
              <td>{desk.staffName ?? '–'}</td>
              <td>{desk.seatedAt === null ? '–' : format.dateTime(new Date(desk.seatedAt), 'time')}</td>
              <td>
                <DeskNow desk={desk} />
              </td>
              <ActsCell>
                {desk.staffName !== null && desk.ticket === null && (
                  <Button
                    size="small"
                    aria-label={t('freeOf', { n: desk.number })}
                    onClick={() => onAsk({ command: 'queue/leave', input: { desk: desk.number }, title: t('freeTitle', { n: desk.number }), words: t('freeWords', { name: desk.staffName ?? '' }), confirm: t('free'), done: t('freed', { n: desk.number }) })}
                  >
                    {t('free')}
                  </Button>
                )}
                {desk.staffName === null && (
                  <Button size="small" aria-disabled={save.pending} aria-label={desk.active ? t('closeOf', { n: desk.number }) : t('openOf', { n: desk.number })} onClick={() => void set(desk.number, !desk.active)}>
                    {desk.active ? t('close') : t('open')}
                  </Button>
                )}
              </ActsCell>
            </tr>
          ))}
        </RowsTable>
      )}
    </Section>
  );
}

function DeskNow({ desk }: { desk: DeskState }) {
  const t = useTranslations('queue.desks.state');
  const pauses = useTranslations('services.pause');
  if (!desk.active) return <StatusMark quiet tone="neutral">{t('closed')}</StatusMark>;
  if (desk.ticket) {
    return (
      <StatusMark quiet tone={desk.ticket.status === 'called' ? 'info' : 'success'} icon={desk.ticket.status === 'called' ? <CampaignOutlined fontSize="inherit" /> : undefined}>
        {t(desk.ticket.status === 'called' ? 'called' : 'serving', { label: desk.ticket.label })}
      </StatusMark>
    );
  }
  if (desk.staffName === null) return <StatusMark quiet tone="neutral">{t('empty')}</StatusMark>;
  if (desk.pauseReason !== null) {
    return (
      <StatusMark quiet tone="attention" icon={<PauseCircleOutlined fontSize="inherit" />}>
        {t('paused', { reason: pauses(desk.pauseReason) })}
      </StatusMark>
    );
  }
  return <StatusMark quiet tone="success">{t('ready')}</StatusMark>;
}

'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { useServerTime } from '@/components/ui/clock';
import { KeyHint } from '@/components/ui/KeyHint';
import { PageHeader } from '@/components/ui/PageHeader';
import { useToast } from '@/components/ui/toasts';
import type { LineTicket } from '@/lib/visits/queries/read-line';
import { ConfirmCommand, type Question } from './ConfirmCommand';
import { DesksSection } from './DesksSection';
import { DevicesSection } from './DevicesSection';
import { InviteDialog } from './InviteDialog';
import { LineSection } from './LineSection';
import { MissedSection } from './MissedSection';
import { DeskDialog, IssueDialog, MoveDialog } from './TicketDialogs';
import { useQueueData, type QueueData } from './useQueueData';
import styles from './Queue.module.css';

type Open = { dialog: 'issue' | 'desk' | 'device' } | { dialog: 'move'; ticket: LineTicket } | { dialog: 'ask'; question: Question };

/** The supervisor's view of the queue: the line, the desks, who did not come, and the devices of the office. */
export function QueueScreen({ brought }: { brought: QueueData }) {
  const t = useTranslations('queue');
  const toast = useToast();
  const { state, line, devices, refresh } = useQueueData(brought);
  const [open, setOpen] = useState<Open | null>(null);
  const now = useServerTime().getTime();
  const { count, since } = state.waiting;
  const close = () => setOpen(null);
  const issue = () => setOpen({ dialog: 'issue' });
  useShortcuts([{ keys: 'n', labelKey: 'queue.keys.issue', run: issue }]);

  function done(words: string): void {
    close();
    toast.show({ message: words, tone: 'success' });
    refresh();
  }
  const ask = (question: Question) => setOpen({ dialog: 'ask', question });
  const desks = state.desks.filter(({ active }) => active).map(({ number }) => number);
  const minutes = since === null ? 0 : Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));

  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={<span aria-live="polite">{t('lead', { count, wait: t('minutes', { n: minutes }) })}</span>}
        actions={
          <Button variant="contained" startIcon={<AddRounded />} endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={issue}>
            {t('line.issue')}
          </Button>
        }
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LineSection line={line} onAsk={ask} onMove={(ticket) => setOpen({ dialog: 'move', ticket })} />
          <MissedSection tickets={state.noShows} onDone={done} />
        </div>
        <div className={styles.column}>
          <DesksSection desks={state.desks} onAsk={ask} onAdd={() => setOpen({ dialog: 'desk' })} onDone={done} />
          <DevicesSection devices={devices} onAsk={ask} onAdd={() => setOpen({ dialog: 'device' })} />
        </div>
      </div>
      {open?.dialog === 'issue' && <IssueDialog onClose={close} onDone={done} />}
      {open?.dialog === 'desk' && <DeskDialog onClose={close} onDone={done} />}
      {open?.dialog === 'device' && <InviteDialog desks={desks} onClose={close} onInvited={refresh} />}
      {open?.dialog === 'move' && <MoveDialog ticket={open.ticket} desks={desks} onClose={close} onDone={done} />}
      {open?.dialog === 'ask' && <ConfirmCommand question={open.question} onClose={close} onDone={done} />}
    </div>
  );
}

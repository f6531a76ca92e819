'use client';

import ChevronLeftRounded from '@mui/icons-material/ChevronLeftRounded';
import ChevronRightRounded from '@mui/icons-material/ChevronRightRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { RowsNotice } from '@/components/form/RowsNotice';
import type { CommandState } from '@/components/form/useCommand';
import { useShortcuts } from '@/components/shell/acts';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { useToast } from '@/components/ui/toasts';
import { CalledTicket } from './CalledTicket';
import { ChooseDesk } from './ChooseDesk';
import { Elapsed } from './Elapsed';
import { FreeDesk } from './FreeDesk';
import { openMember } from './panel-place';
import { PanelSkeleton } from './PanelSkeleton';
import { ServingVisit } from './ServingVisit';
import { give, useDeskCommands } from './useDeskCommands';
import { usePhaseFocus } from './usePhaseFocus';
import { useVisitDesk } from './useVisitDesk';
import styles from './VisitPanel.module.css';

const CloseSheet = dynamic(() => import('../answers/CloseSheet').then((loaded) => loaded.CloseSheet), { ssr: false });

interface Props {
  narrow: boolean;
  onToggle: () => void;
}

/** The desk panel: sit down, call, serve, close; and what the queue looks like meanwhile. */
export function VisitPanel({ narrow, onToggle }: Props) {
  const t = useTranslations('visits.panel');
  const router = useRouter();
  const path = usePathname();
  const toast = useToast();
  const { queue, visit, member, problem, refresh } = useVisitDesk();
  const commands = useDeskCommands(refresh);
  const [closing, setClosing] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const primary = useRef<HTMLButtonElement>(null);
  const desk = queue?.myDesk ?? null;
  const ticket = queue?.myTicket ?? null;
  const phase = queue === undefined || visit === undefined ? 'loading' : visit ? 'serving' : ticket ? 'called' : desk ? 'free' : 'unseated';
  usePhaseFocus(phase, primary);
  // The visit may have been closed in another tab.
  useEffect(() => {
    if (visit === null) queueMicrotask(() => setClosing(false));
  }, [visit]);

  async function press(): Promise<void> {
    if (phase === 'free') {
      await (desk?.pausedAt ? give(commands, commands.resume, {}) : give(commands, commands.callNext, {}));
      return;
    }
    if (phase !== 'called' || ticket?.status !== 'called') return;
    const opened = await give(commands, commands.open, { ticketId: ticket.id });
    if (opened?.memberId && openMember(path) !== opened.memberId) router.push(`/members/${opened.memberId}`);
  }
  async function noShow(): Promise<void> {
    if (ticket?.status !== 'called') return;
    const gone = await give(commands, commands.noShow, { ticketId: ticket.id, version: ticket.version });
    if (gone) toast.show({ message: t('noShowDone', { label: gone.label }), undo: () => void give(commands, commands.takeBack, { ticketId: gone.id, version: gone.version }) });
  }
  async function discard(): Promise<void> {
    if (!visit) return;
    const gone = await give(commands, commands.discard, { visitId: visit.id, version: visit.version });
    setDiscarding(false);
    if (gone) toast.show({ message: t('discarded'), tone: 'success' });
  }

  const called = phase === 'called' && ticket?.status === 'called';
  useShortcuts([
    { keys: 'F2', labelKey: 'visits.keys.primary', disabled: phase !== 'free' && !called, run: () => void press() },
    { keys: 'F4', labelKey: 'visits.keys.again', disabled: !called, run: () => ticket && void give(commands, commands.callAgain, { ticketId: ticket.id, version: ticket.version }) },
    { keys: 'F9', labelKey: 'visits.keys.noShow', disabled: !called, run: () => void noShow() },
    { keys: 'F8', labelKey: 'visits.keys.close', disabled: phase !== 'serving', run: () => setClosing(true) },
    { keys: 'Shift+F8', labelKey: 'visits.keys.toggle', run: onToggle },
  ]);

  const place = desk ? t('desk', { desk: desk.number }) : t('noDesk');
  const sheet = closing && visit && <CloseSheet key={visit.id} visit={visit} member={member ?? null} onLeave={() => setClosing(false)} onClosed={refresh} />;
  if (narrow) {
    return (
      <aside aria-label={t('title')} className={`${styles.panel} ${styles.strip}`}>
        <IconButton size="small" aria-label={t('expand')} aria-expanded={false} onClick={onToggle}>
          <ChevronLeftRounded fontSize="inherit" />
        </IconButton>
        <p className={styles.stripWords}>
          {visit ? (visit.ticket?.label ?? t('byHandLabel')) : (ticket?.label ?? place)} {visit && <Elapsed since={visit.openedAt} />}
        </p>
        {sheet}
      </aside>
    );
  }
  return (
    <aside aria-label={t('title')} className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{phase === 'loading' ? t('title') : place}</h2>
        <IconButton size="small" aria-label={t('collapse')} aria-expanded onClick={onToggle}>
          <ChevronRightRounded fontSize="inherit" />
        </IconButton>
      </header>
      {phase === 'loading' && (problem ? <RowsNotice problem={problem} onRetry={refresh} /> : <PanelSkeleton />)}
      {phase === 'unseated' && queue && <ChooseDesk queue={queue} commands={commands} />}
      {phase === 'free' && queue && desk && <FreeDesk queue={queue} desk={desk} commands={commands} primary={primary} onPrimary={() => void press()} />}
      {phase === 'called' && queue && ticket && <CalledTicket ticket={ticket} queue={queue} commands={commands} primary={primary} onPrimary={() => void press()} onNoShow={() => void noShow()} />}
      {phase === 'serving' && visit && (
        <ServingVisit visit={visit} member={member} queue={queue} onPage={openMember(path)} commands={commands} onClose={() => setClosing(true)} onDiscard={() => setDiscarding(true)} />
      )}
      <div className={styles.notices}>
        {Object.entries(commands).map(([name, command]) => (
          <CommandNotice key={name} command={command as CommandState<object, unknown>} area="visits" onReload={refresh} />
        ))}
      </div>
      <ConfirmDialog
        open={discarding && phase === 'serving'}
        title={t('discardTitle')}
        confirmLabel={t('discardConfirm')}
        busy={commands.discard.pending}
        onConfirm={() => void discard()}
        onClose={() => setDiscarding(false)}
      >
        {visit?.ticket ? t('discardTicket', { label: visit.ticket.label }) : t('discardHand')}
      </ConfirmDialog>
      {sheet}
    </aside>
  );
}

'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { Instant } from '@/components/ui/time';
import type { OpenVisitView } from '@/lib/visits/queries/current-visit';
import type { QueueState } from '@/lib/visits/queries/read-queue';
import type { VisitMember } from '@/lib/visits/queries/visit-member';
import { BoundMember } from './BoundMember';
import { Elapsed } from './Elapsed';
import { KeyButton } from './KeyButton';
import { MoveTicket } from './MoveTicket';
import type { DeskCommands } from './useDeskCommands';
import { VisitServices } from './VisitServices';
import { WaitingLine } from './WaitingLine';
import styles from './VisitPanel.module.css';

interface Props {
  visit: OpenVisitView;
  member: VisitMember | null | undefined;
  queue: QueueState | undefined;
  onPage: string | null;
  commands: DeskCommands;
  onClose: () => void;
  onDiscard: () => void;
}

/** Somebody is being served: since when, who, what was done, and the way to the end. */
export function ServingVisit({ visit, member, queue, onPage, commands, onClose, onDiscard }: Props) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services.service');
  const ticket = queue?.myTicket?.id === visit.ticket?.id ? queue?.myTicket : null;
  return (
    <>
      <div className={styles.part}>
        <p className={styles.serving}>
          <span className={styles.number}>{visit.ticket?.label ?? t('byHandLabel')}</span>
          <span className={styles.running}>
            <Elapsed since={visit.openedAt} />
          </span>
        </p>
        <p className={styles.quiet}>
          {visit.ticket !== null && <>{words(visit.ticket.service)} · </>}
          {t.rich('opened', { at: () => <Instant at={visit.openedAt} format="time" /> })}
          {visit.waitSeconds !== null && <> · {t('waited', { minutes: Math.floor(visit.waitSeconds / 60) })}</>}
        </p>
        <KeyButton keys="F8" variant="contained" onPress={onClose}>
          {t('close')}
        </KeyButton>
        {queue && <WaitingLine waiting={queue.waiting} />}
      </div>
      <BoundMember visit={visit} member={member} onPage={onPage} commands={commands} />
      <VisitServices visit={visit} commands={commands} />
      <div className={styles.minor}>
        {ticket && queue && <MoveTicket ticket={ticket} queue={queue} commands={commands} />}
        {visit.services.every(({ made }) => made === 'record') && (
          <Button size="small" onClick={onDiscard}>
            {t('discard')}
          </Button>
        )}
      </div>
    </>
  );
}

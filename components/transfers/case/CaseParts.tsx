'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PaperLinks } from '@/components/form/PaperLinks';
import type { Tone } from '@/components/ui/theme/tokens';
import { Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { TransferStatusMark } from './TransferStatusMark';
import styles from '@/components/ui/case-parts.module.css';

/** The papers of a transfer. */
export function EvidenceLinks({ evidence }: Pick<TransferCaseView, 'evidence'>) {
  const t = useTranslations('transfer-queue.case');
  const kinds = useTranslations('transfer-rules.evidence');
  const papers = evidence.map((paper) => ({ ...paper, kind: kinds(paper.kind) }));
  return <PaperLinks papers={papers} path="transfers/evidence" none={t('noEvidence')} opens={(name) => t('openPaper', { name })} />;
}

const EVENT_TONES: Record<string, Tone> = {
  request: 'info', resubmit: 'info', approve: 'success', approve_automatically: 'success', apply: 'success',
  return: 'attention', reject: 'danger', refuse_at_application: 'danger', cancel: 'neutral',
};
const EVENTS = ['request', 'approve_automatically', 'approve', 'return', 'reject', 'cancel', 'resubmit', 'apply', 'refuse_at_application'] as const;

/** Who did what when, newest first. */
export function CaseTimeline({ events }: Pick<TransferCaseView, 'events'>) {
  const t = useTranslations('transfer-queue');
  return (
    <Timeline label={t('case.timeline')}>
      {[...events].reverse().map(({ id, at, actorName, action, note }) => (
        <TimelineItem
          key={id}
          at={<Instant at={at} />}
          title={t(`event.${EVENTS.find((each) => each === action) ?? 'other'}`)}
          by={actorName}
          tone={EVENT_TONES[action] ?? 'neutral'}
        >
          {note !== '' && <p className={styles.note}>{note}</p>}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

interface SiblingsProps extends Pick<TransferCaseView, 'siblings'> {
  onOpen: (id: string) => void;
}

/** Others of the family who were requested with it. */
export function Siblings({ siblings, onOpen }: SiblingsProps) {
  return (
    <ul className={styles.siblings}>
      {siblings.map(({ id, reference, memberName, status }) => (
        <li key={id} className={styles.sibling}>
          <Link
            href={`/transfers/${id}`}
            prefetch={false}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {memberName}
          </Link>
          <span className={styles.siblingReference}>{reference}</span>
          <TransferStatusMark status={status} quiet />
        </li>
      ))}
    </ul>
  );
}

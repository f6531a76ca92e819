'use client';

import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import OpenInNewRounded from '@mui/icons-material/OpenInNewRounded';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { sizeWords } from '@/components/form/file-check';
import type { Tone } from '@/components/ui/theme/tokens';
import { Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { TransferStatusMark } from './TransferStatusMark';
import styles from '@/components/ui/case-parts.module.css';

/** The papers; each opens in a tab of its own, and its opening is recorded. */
export function EvidenceLinks({ evidence }: Pick<TransferCaseView, 'evidence'>) {
  const t = useTranslations('transfer-queue.case');
  const kinds = useTranslations('transfer-rules.evidence');
  const locale = useLocale();
  if (evidence.length === 0) return <p className={styles.none}>{t('noEvidence')}</p>;
  return (
    <ul className={styles.papers}>
      {evidence.map(({ id, kind, fileName, mediaType, size }) => (
        <li key={id}>
          <a href={`/api/transfers/evidence/${id}`} target="_blank" rel="noopener" className={styles.paper} title={t('openPaper', { name: fileName })}>
            {mediaType === 'application/pdf' ? <DescriptionOutlined aria-hidden="true" /> : <ImageOutlined aria-hidden="true" />}
            <span className={styles.paperWords}>
              <span className={styles.kind}>{kinds(kind)}</span>
              <span className={styles.file}>
                {fileName}, {sizeWords(size, locale)}
              </span>
            </span>
            <OpenInNewRounded fontSize="inherit" aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
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

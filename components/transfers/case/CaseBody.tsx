'use client';

import { useTranslations } from 'next-intl';
import { FindingList } from '@/components/transfers/findings/FindingList';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { BusinessDate, Instant } from '@/components/ui/time';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { CaseTimeline, EvidenceLinks, Siblings } from './CaseParts';
import { MovePanel } from './MovePanel';
import styles from '@/components/ui/case-panel.module.css';

/** Everything about one transfer, in the order in which a decision reads it. */
export function CaseBody({ transfer, onOpen }: { transfer: TransferCaseView; onOpen: (id: string) => void }) {
  const t = useTranslations('transfer-queue.case');
  const rules = useTranslations('transfer-rules');
  const { findings, evidence, siblings, events, reason, letterDate, note, requestedAt, requestedBy, branch } = transfer;
  return (
    <>
      <Outcome transfer={transfer} />
      <MovePanel transfer={transfer} />
      <Section look="plain" title={t('findings')}>
        <FindingList findings={findings} />
      </Section>
      <Section look="plain" title={t('requested')}>
        <DefinitionGrid min="medium">
          <Definition label={t('requested')}>
            <Instant at={requestedAt} /> {t('requestedBy', { name: requestedBy.name })}
          </Definition>
          <Definition label={t('branch')}>{branch.name}</Definition>
          <Definition label={t('reason')}>{rules(`reasons.${reason}`)}</Definition>
          {letterDate !== null && (
            <Definition label={t('letterDate')}>
              <BusinessDate date={letterDate} />
            </Definition>
          )}
          {note !== '' && (
            <Definition label={t('note')} wide>
              <span className={styles.typed}>{note}</span>
            </Definition>
          )}
        </DefinitionGrid>
      </Section>
      <Section look="plain" title={t('evidence')}>
        <EvidenceLinks evidence={evidence} />
      </Section>
      {siblings.length > 0 && (
        <Section look="plain" title={t('siblings')}>
          <Siblings siblings={siblings} onOpen={onOpen} />
        </Section>
      )}
      <Section look="plain" title={t('timeline')}>
        <CaseTimeline events={events} />
      </Section>
    </>
  );
}

/** Where it ended or waits, and the words that were given for it: before everything else, for whoever has to act on it. */
function Outcome({ transfer: { status, decidedBy, decisionNote, events } }: { transfer: TransferCaseView }) {
  const t = useTranslations('transfer-queue.case.decided');
  const cancelled = events.findLast(({ action }) => action === 'cancel');
  const name = decidedBy?.name ?? '';
  if (status === 'returned') return <Notice tone="attention" title={t('returned', { name })}>{decisionNote}</Notice>;
  if (status === 'rejected') return <Notice tone="danger" title={decidedBy === null || decisionNote === null ? t('rejected_automatic') : t('rejected', { name })}>{decisionNote}</Notice>;
  if (status === 'cancelled') return <Notice tone="neutral" title={t('cancelled')}>{cancelled?.note}</Notice>;
  return null;
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '@/components/form/DecisionForm';
import { NOTE_NEEDED, type Decision } from '@/components/form/decisions';
import { useEvidence } from '@/components/transfers/form/useEvidence';
import type { ChangedTransfer } from '@/lib/transfers/commands/change-transfer';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { CANNED } from './canned';
import { ResubmitFields } from './ResubmitFields';
import { useConflictWords } from './useConflictWords';
import { WillHappen } from './WillHappen';

interface Props {
  transfer: TransferCaseView;
  action: Decision;
  onClose: () => void;
  onDone: (changed: ChangedTransfer, action: Decision) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
  /** The case has been changed since it was loaded. */
  newer: boolean;
}

/** The decision about a transfer, asked before it is made; what is filed again comes with its papers and the date of the letter. */
export function DecideTransfer({ transfer, action, onClose, onDone, onReload, newer }: Props) {
  const queue = useTranslations('transfer-queue');
  const t = useTranslations('transfer-queue.decide');
  const rules = useTranslations('transfer-rules');
  const conflict = useConflictWords();
  const evidence = useEvidence(transfer.member.id);
  const [letterDate, setLetterDate] = useState(transfer.letterDate ?? '');
  const words = {
    title: t(`title.${action}`), note: t(`note.${action}`), canned: t('canned'), reasons: CANNED[action].map((key) => t(key)), confirm: rules(`actions.${action}`),
    hint: evidence.uploading ? t('uploading') : NOTE_NEEDED[action] ? t('send') : undefined,
    impossible: rules('refusals.wrong_status'), changed: queue('case.changed'), changedWords: queue('case.changedWords'),
  };
  return (
    <DecisionForm<ChangedTransfer>
      decision={action}
      path="transfers"
      input={{ id: transfer.id, version: transfer.version, ...(action === 'resubmit' && { letterDate: letterDate === '' ? null : letterDate }) }}
      papers={action === 'resubmit' ? evidence : null}
      draftKind="transfer_decision"
      area="transfer-queue"
      words={words}
      describeChange={conflict}
      possible={transfer.actions.includes(action)}
      newer={newer}
      onClose={onClose}
      onDone={(changed) => onDone(changed, action)}
      onReload={onReload}
    >
      <WillHappen transfer={transfer} action={action} />
      {action === 'resubmit' && <ResubmitFields transfer={transfer} evidence={evidence} letterDate={letterDate} onLetterDate={setLetterDate} />}
    </DecisionForm>
  );
}

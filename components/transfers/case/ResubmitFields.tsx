'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Field } from '@/components/form/Field';
import { EvidenceFiles } from '@/components/transfers/form/EvidenceFiles';
import type { Evidence } from '@/components/transfers/form/useEvidence';
import type { EvidenceKind, TransferReason } from '@/lib/transfers/model';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';

/** The paper that a reason stands on. */
const PAPER_OF: Record<TransferReason, EvidenceKind> = {
  wish: 'other',
  moved_domicile: 'domicile_letter',
  official_duty: 'assignment_letter',
  not_own_choice: 'other',
  redistribution_return: 'other',
  contract_ended: 'other',
};

interface Props {
  transfer: TransferCaseView;
  evidence: Evidence;
  letterDate: string;
  onLetterDate: (date: string) => void;
}

/** What was missing: the papers, and the date of a letter that came later. */
export function ResubmitFields({ transfer, evidence, letterDate, onLetterDate }: Props) {
  const t = useTranslations('transfer-queue.decide');
  const place = useRef<HTMLDivElement>(null);
  const lettered = transfer.reason === 'moved_domicile' || transfer.reason === 'official_duty';
  return (
    <>
      {lettered && (
        <Field label={t('letterDate')} optional problem={undefined}>
          {({ id }) => <OutlinedInput id={id} type="date" value={letterDate} onChange={(event) => onLetterDate(event.target.value)} />}
        </Field>
      )}
      <EvidenceFiles evidence={evidence} suggested={PAPER_OF[transfer.reason]} place={place} />
    </>
  );
}

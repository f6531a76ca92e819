'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Control } from 'react-hook-form';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { TRANSFER_REASONS, type TransferReason } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { NOTE_MAX, PAPER_OF_REASON, type TransferFormValues } from './form-values';

interface Props {
  control: Control<TransferFormValues>;
  reason: TransferReason;
  today: CalendarDate;
  /** T11 asks for the reason in words. */
  needsNote: boolean;
}

/** Why: the reason, the date of its letter where it has one, words of one's own. */
export function ReasonFields({ control, reason, today, needsNote }: Props) {
  const t = useTranslations('transfer-form.why');
  const rules = useTranslations('transfer-rules');
  const reasons = useMemo(() => TRANSFER_REASONS.map((value) => ({ value, label: rules(`reasons.${value}`) })), [rules]);
  const paper = PAPER_OF_REASON[reason];
  return (
    <>
      <FormSelect control={control} name="reason" label={t('reason')} choices={reasons} />
      {paper && (
        <FormTextField
          control={control}
          name="letterDate"
          type="date"
          max={today}
          label={t('letterDate')}
          hint={t('letterDateHint', { paper: rules(`evidence.${paper}`) })}
        />
      )}
      <FormTextField
        control={control}
        name="note"
        area="transfer-form"
        rows={2}
        maxLength={NOTE_MAX}
        label={t('note')}
        optional={!needsNote}
        {...(needsNote && { hint: t('noteHint') })}
      />
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { PrivacyRow } from '@/lib/privacy/queries/list-privacy-requests';
import styles from './PrivacyScreen.module.css';

interface Props {
  row: PrivacyRow;
  onClose: () => void;
  onDone: () => void;
}

/** The supervisor's answer: fulfilled or refused, with what the member is told. */
export function AnswerDialog({ row, onClose, onDone }: Props) {
  const t = useTranslations('privacy');
  const { form, command, onSubmit } = useCommandForm<{ outcome: string; note: string }, object, object>({
    command: 'privacy/answer',
    defaultValues: { outcome: 'fulfilled', note: '' },
    toInput: (values) => ({ id: row.id, version: row.version, ...values }),
    onDone,
  });
  return (
    <ConfirmDialog open width="sm" title={t('answer.title', { reference: row.reference })} confirmLabel={t('list.answer')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <p>{t(`answer.effect.${row.kind}`)}</p>
        <CommandNotice command={command} area="privacy" onReload={onDone} />
        <FormRadios control={form.control} name="outcome" row label={t('answer.outcome')} choices={(['fulfilled', 'refused'] as const).map((value) => ({ value, label: t(`status.${value}`) }))} />
        <FormTextField control={form.control} name="note" label={t('answer.note')} hint={t('answer.noteHint')} rows={3} maxLength={1_000} autoFocus area="privacy" />
      </div>
    </ConfirmDialog>
  );
}

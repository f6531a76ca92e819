'use client';

import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { Verdict } from '@/lib/audit/model';
import type { Finding } from '@/lib/audit/queries/list-findings';
import styles from './WatchScreen.module.css';

const VERDICTS = ['reasonable', 'follow_up'] as const satisfies readonly Verdict[];

interface Props {
  finding: Finding;
  /** Why it is listed, in a sentence. */
  why: string;
  onClose: () => void;
  onDone: () => void;
}

/** Records that a finding was looked at, with what came of it. */
export function LookDialog({ finding, why, onClose, onDone }: Props) {
  const t = useTranslations('watch');
  const { form, command, onSubmit } = useCommandForm<{ verdict: Verdict; note: string }, object, { id: string }>({
    command: 'watch/look',
    defaultValues: { verdict: 'reasonable', note: '' },
    toInput: (values) => ({ id: finding.id, version: finding.version, ...values }),
    onDone,
  });
  return (
    <ConfirmDialog open width="sm" title={t('lookTitle')} confirmLabel={t('look')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <p>{t('lookWords', { officer: finding.officer, why })}</p>
        <CommandNotice command={command} area="watch" onReload={onDone} />
        <FormRadios control={form.control} name="verdict" row label={t('verdict')} choices={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdicts.${verdict}`) }))} />
        <FormTextField control={form.control} name="note" label={t('note')} hint={t('noteHint')} rows={3} maxLength={500} autoFocus area="watch" />
      </div>
    </ConfirmDialog>
  );
}

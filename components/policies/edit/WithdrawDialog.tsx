'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type What = 'policy' | 'contract' | 'value';
type Input = { version: number; reason: string; from: string } & Partial<Record<'governmentId' | 'code' | 'key', string>>;

const COMMANDS = { policy: 'policies/withdraw-policy', contract: 'policies/withdraw-contract', value: 'policies/withdraw-value' } as const;
const SUBJECTS = { policy: 'governmentId', contract: 'code', value: 'key' } as const;

/** Takes back what has not begun: a version of a policy, a contract, a value. */
export function WithdrawDialog({ policies, facilities, what, subject, from, onClose, onDone, onReload }: DialogProps & { what: What; subject: string; from: CalendarDate }) {
  const t = useTranslations('policy-edit');
  const { day, change } = useReferenceWords([], subject);
  const version = (what === 'policy' ? policies.policies.find(({ governmentId }) => governmentId === subject) : what === 'contract' ? facilities.rows.find(({ code }) => code === subject) : policies.values.find(({ key }) => key === subject))?.version ?? 0;
  const toInput = useCallback(({ reason }: { reason: string }): Input => ({ version, reason, from, [SUBJECTS[what]]: subject }), [version, from, what, subject]);
  const { form, command, onSubmit } = useCommandForm<{ reason: string }, Input, ReferenceChanged>({ command: COMMANDS[what], defaultValues: { reason: '' }, toInput, onDone: () => onDone(t(`withdraw.done.${what}`)) });
  return (
    <ConfirmDialog open width="sm" tone="danger" title={t(`withdraw.title.${what}`, { date: day(from) })} confirmLabel={t('withdraw.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p>{t(`withdraw.words.${what}`)}</p>
        <ReasonField control={form.control} name="reason" autoFocus />
      </div>
    </ConfirmDialog>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { reachOf } from '@/lib/access/actor';
import type { PersonChanged } from '@/lib/staff/commands/change-person';
import { DUTY_ROLES } from '@/lib/staff/model';
import type { DutyView } from '@/lib/staff/queries/get-person';
import type { DialogProps } from './PersonDialogs';
import { useStaffWords } from './useStaffWords';
import styles from './Staff.module.css';

type Values = Record<'branchId' | 'role' | 'from' | 'until' | 'reason', string>;
type Input = Omit<Values, 'role'> & { id: string; version: number; role: string | null };

/** Sends a person to another branch for whole days. */
export function DutyDialog({ person, places, today, onClose, onDone, onReload }: DialogProps & { today: string }) {
  const t = useTranslations('staff.duty');
  const labels = useTranslations('staff.form');
  const roles = useTranslations('shell.role');
  const words = useStaffWords(places);
  const { id, version, name } = person;
  const keepsRole = reachOf(person.role) === 'branch';
  const toInput = useCallback(({ role, ...rest }: Values): Input => ({ id, version, role: role === '' ? null : role, ...rest }), [id, version]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, PersonChanged>({
    command: 'staff/add-duty',
    defaultValues: { branchId: '', role: keepsRole ? '' : 'frontliner', from: today, until: today, reason: '' },
    toInput,
    onDone: () => onDone(t('done')),
  });
  return (
    <ConfirmDialog open width="sm" title={t('formTitle', { name })} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" describeChange={words.change} onReload={onReload} />
        <p className={styles.quiet}>{t('words', { name })}</p>
        <FormSelect control={form.control} name="branchId" label={t('branch')} placeholder choices={places.branches.map(({ id: value, name: label }) => ({ value, label }))} area="staff" />
        <FormSelect control={form.control} name="role" label={t('role')} {...(keepsRole && { placeholder: t('sameRole') })} choices={DUTY_ROLES.map((value) => ({ value, label: roles(value) }))} area="staff" />
        <FormTextField control={form.control} name="from" type="date" label={t('from')} area="staff" />
        <FormTextField control={form.control} name="until" type="date" label={t('until')} area="staff" />
        <FormTextField control={form.control} name="reason" label={labels('reason')} hint={labels('reasonHint')} maxLength={500} area="staff" />
      </div>
    </ConfirmDialog>
  );
}

type EndInput = { id: string; version: number; reason: string; dutyId: string };

/** Ends a duty before its time. */
export function EndDutyDialog({ duty, person, places, onClose, onDone, onReload }: DialogProps & { duty: DutyView }) {
  const t = useTranslations('staff.duty');
  const labels = useTranslations('staff.form');
  const words = useStaffWords(places);
  const { id, version } = person;
  const toInput = useCallback(({ reason }: { reason: string }): EndInput => ({ id, version, reason, dutyId: duty.id }), [id, version, duty.id]);
  const { form, command, onSubmit } = useCommandForm<{ reason: string }, EndInput, PersonChanged>({ command: 'staff/end-duty', defaultValues: { reason: '' }, toInput, onDone: () => onDone(t('ended')) });
  return (
    <ConfirmDialog open width="sm" tone="danger" title={t('endTitle', { branch: duty.branch })} confirmLabel={t('endConfirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" describeChange={words.change} onReload={onReload} />
        <p>{t('endWords')}</p>
        <FormTextField control={form.control} name="reason" label={labels('reason')} maxLength={500} autoFocus area="staff" />
      </div>
    </ConfirmDialog>
  );
}

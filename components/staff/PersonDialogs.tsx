'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommand } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { PersonChanged } from '@/lib/staff/commands/change-person';
import type { MadeLink } from '@/lib/staff/commands/send-link';
import type { PersonView } from '@/lib/staff/queries/get-person';
import { LinkDialog } from './LinkDialog';
import { PlaceFields, placeOf, type PlaceValues } from './PlaceFields';
import { useStaffWords, type Places } from './useStaffWords';
import styles from './Staff.module.css';

export interface DialogProps {
  person: PersonView;
  places: Places;
  onClose: () => void;
  /** Something was changed; with words, they are said. */
  onDone: (words: string | null) => void;
  /** Loads the person anew after a conflict. */
  onReload: () => void;
}

interface ChangeValues extends PlaceValues {
  name: string;
  reason: string;
}
type ChangeInput = ReturnType<typeof placeOf> & { id: string; version: number; name: string; reason: string };

/** Name, role and place of a person. */
export function ChangeDialog({ person, places, onClose, onDone, onReload }: DialogProps) {
  const t = useTranslations('staff');
  const words = useStaffWords(places);
  const { id, version } = person;
  const toInput = useCallback(({ name, reason, ...place }: ChangeValues): ChangeInput => ({ id, version, name, reason, ...placeOf(place) }), [id, version]);
  const { form, command, onSubmit } = useCommandForm<ChangeValues, ChangeInput, PersonChanged>({
    command: 'staff/change',
    defaultValues: { name: person.name, role: person.role, branchId: person.branchId ?? '', regionId: person.regionId ?? '', reason: '' },
    toInput,
    onDone: () => onDone(t('changeForm.done')),
  });
  return (
    <ConfirmDialog open width="sm" title={t('changeForm.title', { name: person.name })} confirmLabel={t('form.save')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" describeChange={words.change} onReload={onReload} />
        <p className={styles.quiet}>{t('changeForm.words')}</p>
        <FormTextField control={form.control} name="name" label={t('form.name')} maxLength={120} autoFocus area="staff" />
        <PlaceFields control={form.control} places={places} />
        <FormTextField control={form.control} name="reason" label={t('form.reason')} hint={t('form.reasonHint')} maxLength={500} area="staff" />
      </div>
    </ConfirmDialog>
  );
}

type SwitchInput = { id: string; version: number; reason: string };

const SWITCHES = { disable: 'staff/disable', enable: 'staff/enable', removeFactor: 'staff/remove-factor' } as const;

/** Disables or enables an account, or takes its second factor away. */
export function SwitchDialog({ act, person, places, onClose, onDone, onReload }: DialogProps & { act: keyof typeof SWITCHES }) {
  const t = useTranslations(`staff.${act}Form`);
  const form = useTranslations('staff.form');
  const words = useStaffWords(places);
  const { id, version, name } = person;
  const toInput = useCallback(({ reason }: { reason: string }): SwitchInput => ({ id, version, reason }), [id, version]);
  const { form: values, command, onSubmit } = useCommandForm<{ reason: string }, SwitchInput, PersonChanged>({ command: SWITCHES[act], defaultValues: { reason: '' }, toInput, onDone: () => onDone(t('done', { name })) });
  return (
    <ConfirmDialog open width="sm" tone={act === 'enable' ? 'primary' : 'danger'} title={t('title', { name })} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" describeChange={words.change} onReload={onReload} />
        <p>{t('words')}</p>
        <FormTextField control={values.control} name="reason" label={form('reason')} maxLength={500} autoFocus area="staff" />
      </div>
    </ConfirmDialog>
  );
}

type ResetValues = { reason: string; email: string };
type ResetInput = { id: string; reason: string; email: string | null };

/** Makes a new link for the password and shows it. */
export function ResetDialog({ person, onClose, onDone }: DialogProps) {
  const t = useTranslations('staff');
  const { id, name } = person;
  const [made, setMade] = useState<MadeLink | null>(null);
  const toInput = useCallback(({ reason, email }: ResetValues): ResetInput => ({ id, reason, email: email.trim() === '' ? null : email.trim() }), [id]);
  const { form, command, onSubmit } = useCommandForm<ResetValues, ResetInput, MadeLink>({ command: 'staff/reset', defaultValues: { reason: '', email: '' }, toInput, onDone: setMade });
  if (made) return <LinkDialog made={made} onClose={() => onDone(null)} />;
  return (
    <ConfirmDialog open width="sm" title={t('resetForm.title', { name })} confirmLabel={t('resetForm.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" />
        <p>{t('resetForm.words')}</p>
        <FormTextField control={form.control} name="reason" label={t('form.reason')} maxLength={500} autoFocus area="staff" />
        <FormTextField control={form.control} name="email" type="email" label={t('form.email')} hint={t('form.emailHint')} optional maxLength={254} area="staff" />
      </div>
    </ConfirmDialog>
  );
}

/** Ends one session, or all of them. */
export function EndSessionsDialog({ person, sessionId, onClose, onDone }: DialogProps & { sessionId: string | null }) {
  const t = useTranslations('staff.session');
  const command = useCommand<{ id: string; sessionId: string | null }, { ended: number }>('staff/end-sessions', { onDone: ({ ended }) => onDone(t('ended', { count: ended })) });
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={t('endTitle', { name: person.name })}
      confirmLabel={t(sessionId === null ? 'endAll' : 'end')}
      busy={command.pending}
      onConfirm={() => void command.send({ id: person.id, sessionId })}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" />
        <p>{t('endWords', { all: sessionId === null ? 'yes' : 'no' })}</p>
      </div>
    </ConfirmDialog>
  );
}

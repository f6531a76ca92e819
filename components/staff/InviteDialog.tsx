'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { MadeLink } from '@/lib/staff/commands/send-link';
import { LinkDialog } from './LinkDialog';
import { PlaceFields, placeOf, type PlaceValues } from './PlaceFields';
import type { Places } from './useStaffWords';
import styles from './Staff.module.css';

interface Values extends PlaceValues {
  name: string;
  username: string;
  email: string;
}
type Input = ReturnType<typeof placeOf> & { name: string; username: string; email: string | null };

interface Props {
  places: Places;
  onClose: () => void;
  /** Told the id of the new person. */
  onInvited: (id: string) => void;
}

/** Adds a person and shows the link with which they set a password. */
export function InviteDialog({ places, onClose, onInvited }: Props) {
  const t = useTranslations('staff');
  const [made, setMade] = useState<MadeLink | null>(null);
  const toInput = useCallback(({ name, username, email, ...place }: Values): Input => ({ name, username, email: email.trim() === '' ? null : email.trim(), ...placeOf(place) }), []);
  const { form, command, onSubmit } = useCommandForm<Values, Input, MadeLink>({
    command: 'staff/invite',
    defaultValues: { name: '', username: '', email: '', role: 'frontliner', branchId: '', regionId: '' },
    toInput,
    onDone: (value) => {
      setMade(value);
      onInvited(value.id);
    },
  });
  if (made) return <LinkDialog made={made} onClose={onClose} />;
  return (
    <ConfirmDialog open width="sm" title={t('inviteForm.title')} confirmLabel={t('inviteForm.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" />
        <p className={styles.quiet}>{t('inviteForm.words')}</p>
        <FormTextField control={form.control} name="name" label={t('form.name')} maxLength={120} autoFocus area="staff" />
        <FormTextField control={form.control} name="username" label={t('form.username')} hint={t('form.usernameHint')} maxLength={40} area="staff" />
        <PlaceFields control={form.control} places={places} />
        <FormTextField control={form.control} name="email" type="email" label={t('form.email')} hint={t('form.emailHint')} optional maxLength={254} area="staff" />
      </div>
    </ConfirmDialog>
  );
}

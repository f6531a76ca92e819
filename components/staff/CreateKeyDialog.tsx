'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { ShownOnceDialog } from '@/components/ui/ShownOnceDialog';
import type { MadeApiKey } from '@/lib/staff/commands/edit-api-keys';
import type { ApiKeysView } from '@/lib/staff/queries/list-api-keys';
import styles from './ApiKeys.module.css';

type Values = Record<'source' | 'channel' | 'scopes', string>;
interface Input {
  source: string;
  channel: string;
  scopes: string[];
}

/** Makes a key for a system, and shows it, this once. */
export function CreateKeyDialog({ view, onMade, onClose }: { view: ApiKeysView; onMade: () => void; onClose: () => void }) {
  const t = useTranslations('staff.keysPage.form');
  const channels = useTranslations('complaint-rules.channels');
  const format = useFormatter();
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const every = view.scopes.join(' ');
  const toInput = useCallback(({ source, channel, scopes }: Values): Input => ({ source, channel, scopes: scopes.split(' ') }), []);
  const { form, command, onSubmit } = useCommandForm<Values, Input, MadeApiKey>({
    command: 'staff/keys/create',
    defaultValues: { source: '', channel: '', scopes: every },
    toInput,
    onDone: (key) => {
      setMade(key);
      onMade();
    },
  });
  if (made) return <KeyDialog made={made} onClose={onClose} />;
  const scopes = [{ value: every, label: format.list(view.scopes.map((scope) => t(`scope.${scope}`)), { type: 'unit' }) }, ...view.scopes.map((scope) => ({ value: scope as string, label: t(`scope.${scope}`) }))];
  return (
    <ConfirmDialog open width="sm" title={t('title')} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" />
        <FormTextField control={form.control} name="source" label={t('source')} hint={t('sourceHint')} maxLength={40} autoFocus area="staff" />
        <FormSelect control={form.control} name="channel" label={t('channel')} placeholder choices={view.channels.map((value) => ({ value, label: channels(value) }))} area="staff" />
        <FormRadios control={form.control} name="scopes" label={t('scopes')} choices={scopes} area="staff" />
      </div>
    </ConfirmDialog>
  );
}

function KeyDialog({ made, onClose }: { made: MadeApiKey; onClose: () => void }) {
  const t = useTranslations('staff.keysPage.made');
  return <ShownOnceDialog title={t('title', { source: made.source })} lead={t('words')} secret={made.key} label={t('label')} words={{ copy: t('copy'), copied: t('copied'), done: t('done') }} onClose={onClose} />;
}

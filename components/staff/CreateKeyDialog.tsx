'use client';

import ContentCopyRounded from '@mui/icons-material/ContentCopyRounded';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useId, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
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

/** It stays until it is closed by its button: a click beside it loses nothing. */
function KeyDialog({ made, onClose }: { made: MadeApiKey; onClose: () => void }) {
  const t = useTranslations('staff.keysPage.made');
  const id = useId();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    setCopied(await navigator.clipboard.writeText(made.key).then(() => true, () => false));
  }
  return (
    <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{t('title', { source: made.source })}</DialogTitle>
      <DialogContent>
        <div className={styles.fields}>
          <p>{t('words')}</p>
          <p className={styles.key} role="group" aria-label={t('label')} tabIndex={0}>
            {made.key}
          </p>
          <p role="status">{copied && t('copied')}</p>
        </div>
      </DialogContent>
      <DialogActions>
        {/* An office without https has no clipboard. */}
        {'clipboard' in navigator && (
          <Button startIcon={<ContentCopyRounded />} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        )}
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

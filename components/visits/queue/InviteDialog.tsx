'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { InvitedDevice } from '@/lib/visits/commands/invite-device';
import { DEVICE_KINDS, type DeviceKind } from '@/lib/visits/model';
import { groupedCode } from '@/lib/visits/rules/pairing-code';
import styles from './Queue.module.css';

interface Values {
  kind: DeviceKind;
  label: string;
  desk: string;
}
interface Input {
  kind: DeviceKind;
  label: string;
  desk: number | null;
}

/** Makes a code for a device, then shows it large enough to be read across the room. */
export function InviteDialog({ desks, onClose, onInvited }: { desks: readonly number[]; onClose: () => void; onInvited: () => void }) {
  const t = useTranslations('queue.devices');
  const [invited, setInvited] = useState<(InvitedDevice & { kind: DeviceKind }) | null>(null);
  const toInput = useCallback(({ kind, label, desk }: Values): Input => ({ kind, label, desk: kind === 'poll' && desk !== '' ? Number(desk) : null }), []);
  const { form, command, onSubmit } = useCommandForm<Values, Input, InvitedDevice>({
    command: 'devices/invite',
    defaultValues: { kind: 'kiosk', label: '', desk: '' },
    toInput,
    onDone: (device) => {
      setInvited({ ...device, kind: form.getValues('kind') });
      onInvited();
    },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  if (invited) return <CodeDialog invited={invited} onClose={onClose} />;
  return (
    <ConfirmDialog open width="sm" title={t('addTitle')} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="queue" />
        <FormRadios control={form.control} name="kind" row label={t('kind')} choices={DEVICE_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))} />
        <FormTextField control={form.control} name="label" label={t('label')} hint={t('labelHint')} maxLength={60} autoFocus area="queue" />
        {kind === 'poll' && <FormSelect control={form.control} name="desk" label={t('desk')} placeholder choices={desks.map((number) => ({ value: String(number), label: String(number) }))} area="queue" />}
      </div>
    </ConfirmDialog>
  );
}

function CodeDialog({ invited, onClose }: { invited: InvitedDevice & { kind: DeviceKind }; onClose: () => void }) {
  const t = useTranslations('queue.devices');
  const format = useFormatter();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{t('codeTitle')}</DialogTitle>
      <DialogContent>
        <p className={styles.code} aria-label={[...invited.code].join(' ')}>
          {groupedCode(invited.code)}
        </p>
        <p>{t('codeWords', { path: `${window.location.host}/${invited.kind}`, time: format.dateTime(new Date(invited.expiresAt), 'time') })}</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

'use client';

import DeleteOutlineRounded from '@mui/icons-material/DeleteOutlineRounded';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommand } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { useToast } from '@/components/ui/toasts';
import type { SavedComplaintView } from '@/lib/complaints/queries/open-queue';
import styles from './SaveViewDialog.module.css';

interface Props {
  filter: SavedComplaintView['filter'];
  saved: readonly SavedComplaintView[];
  onClose: () => void;
  onChanged: () => void;
}

/** Keeps the filter under a name, or takes kept ones away. */
export function SaveViewDialog({ filter, saved, onClose, onChanged }: Props) {
  const t = useTranslations('complaint-queue.saved');
  const common = useTranslations('common');
  const toast = useToast();
  const titleId = useId();
  const { form, command, id, onSubmit } = useCommandForm<{ name: string }, object, { id: string }>({
    command: 'complaints/save-view',
    defaultValues: { name: '' },
    toInput: ({ name }) => ({ name, filter }),
    onDone: () => {
      toast.show({ message: t('saved', { name: form.getValues('name') }), tone: 'success' });
      onChanged();
    },
  });
  const removal = useCommand<{ id: string }, { id: string }>('complaints/delete-view', { onDone: onChanged });

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('title')}</DialogTitle>
      <DialogContent>
        <form id={id} onSubmit={onSubmit} noValidate>
          <CommandNotice command={command} area="complaint-queue" />
          <FormTextField control={form.control} name="name" label={t('name')} hint={t('hint')} maxLength={60} />
        </form>
        {saved.length > 0 && (
          <ul className={styles.saved}>
            {saved.map(({ id: viewId, name }) => (
              <li key={viewId} className={styles.line}>
                {name}
                <IconButton size="small" aria-label={t('remove', { name })} title={t('remove', { name })} onClick={() => void removal.send({ id: viewId })}>
                  <DeleteOutlineRounded />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <CommandNotice command={removal} area="complaint-queue" />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('action.cancel')}</Button>
        <Button type="submit" form={id} variant="contained" aria-disabled={command.pending}>
          {common('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

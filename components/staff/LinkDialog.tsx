'use client';

import ContentCopyRounded from '@mui/icons-material/ContentCopyRounded';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { MadeLink } from '@/lib/staff/commands/send-link';
import styles from './Staff.module.css';

/** Shows the link, this once. It stays until it is closed by its button: a click beside it loses nothing. */
export function LinkDialog({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const t = useTranslations('staff.link');
  const format = useFormatter();
  const id = useId();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    setCopied(await navigator.clipboard.writeText(made.link).then(() => true, () => false));
  }
  return (
    <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{t('title', { name: made.name })}</DialogTitle>
      <DialogContent>
        <div className={styles.fields}>
          <p>{t('words', { name: made.name, username: made.username, time: format.dateTime(new Date(made.expiresAt), 'dateTime') })}</p>
          <p className={styles.link} role="group" aria-label={t('label')} tabIndex={0}>
            {made.link}
          </p>
          {made.mail !== null && <Notice tone={made.mail === 'sent' ? 'success' : 'attention'} title={t(`mail.${made.mail}`)} />}
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

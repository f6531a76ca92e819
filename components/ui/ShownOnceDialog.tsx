'use client';

import ContentCopyRounded from '@mui/icons-material/ContentCopyRounded';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode } from 'react';
import styles from './ShownOnceDialog.module.css';

interface Props {
  title: string;
  /** What to do with it. */
  lead: string;
  /** What is shown this once, and its name for those who do not see it. */
  secret: string;
  label: string;
  words: { copy: string; copied: string; done: string };
  /** What else is to be said. */
  children?: ReactNode;
  onClose: () => void;
}

/** A key or a link that is shown this once. It stays until it is closed by its button: a click beside it loses nothing. */
export function ShownOnceDialog({ title, lead, secret, label, words, children, onClose }: Props) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    setCopied(await navigator.clipboard.writeText(secret).then(() => true, () => false));
  }
  return (
    <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <div className={styles.parts}>
          <p>{lead}</p>
          <p className={styles.secret} role="group" aria-label={label} tabIndex={0}>
            {secret}
          </p>
          {children}
          <p role="status">{copied && words.copied}</p>
        </div>
      </DialogContent>
      <DialogActions>
        {/* An office without https has no clipboard. */}
        {'clipboard' in navigator && (
          <Button startIcon={<ContentCopyRounded />} onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
        <Button variant="contained" autoFocus onClick={onClose}>
          {words.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

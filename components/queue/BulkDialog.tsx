'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode, type Ref } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import type { CommandState } from '@/components/form/useCommand';
import { tally, type BulkResult } from './bulk-decision';
import { BulkTable, type BulkRows } from './BulkTable';
import { QUEUES, type QueueName } from './queues';
import type { QueueRow } from './useQueue';
import { useQueueWords } from './useQueueWords';
import styles from './BulkDialog.module.css';

interface Props<Row, Input> {
  queue: QueueName;
  title: string;
  command: CommandState<Input, { rows: BulkResult[] }>;
  /** The button that sends: its words, and `idle` when there is nothing to send. */
  confirm: { words: string; color?: 'primary' | 'error'; idle: boolean };
  button?: Ref<HTMLButtonElement>;
  table: BulkRows<Row>;
  /** What is asked before. */
  children: ReactNode;
  /** The dialog stands: where the focus goes. */
  onEntered?: () => void;
  onSubmit: () => void;
  onClose: () => void;
}

/** The same command on several cases: seen before, and with a result for each after. */
export function BulkDialog<Row extends QueueRow, Input>({ queue, title, command, confirm, button, table, children, onEntered, onSubmit, onClose }: Props<Row, Input>) {
  const t = useQueueWords(queue);
  const common = useTranslations('common');
  const titleId = useId();
  const results = command.result?.kind === 'done' ? command.result.value.rows : null;
  return (
    <Dialog open onClose={command.pending ? undefined : onClose} aria-labelledby={titleId} maxWidth="md" fullWidth slotProps={{ transition: { onEntered } }}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={styles.content ?? ''}>
          {results === null ? (
            <>
              {children}
              <CommandNotice command={command} area={QUEUES[queue].area} />
            </>
          ) : (
            <p className={styles.will} role="status">
              {t('bulk.summary', tally(results))}
            </p>
          )}
          <BulkTable queue={queue} results={results} {...table} />
        </DialogContent>
        <DialogActions>
          {results === null ? (
            <>
              <Button onClick={onClose} disabled={command.pending}>
                {common('action.cancel')}
              </Button>
              <Button type="submit" variant="contained" color={confirm.color ?? 'primary'} ref={button} disabled={confirm.idle} aria-disabled={command.pending}>
                {command.pending ? common('command.sending') : confirm.words}
              </Button>
            </>
          ) : (
            <Button variant="contained" autoFocus onClick={onClose}>
              {t('bulk.close')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

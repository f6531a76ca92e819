'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type FormEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { LONGEST_NOTE, NOTE_NEEDED, noteProblem, withCanned } from '@/components/form/decisions';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { CANNED } from '@/components/requests/case/canned';
import type { DecidedRow } from '@/lib/requests/commands/decide-requests';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import { itemsFor, tally, type BulkAction } from './bulk-decision';
import { BulkRows } from './BulkRows';
import styles from '@/components/ui/bulk-dialog.module.css';

interface Props {
  action: BulkAction;
  /** The ticked rows; those that the action does not suit are left out of the command and said so. */
  rows: readonly RequestRow[];
  onClose: () => void;
  /** Told once the command has been answered. */
  onDecided: (rows: readonly DecidedRow[]) => void;
}

interface Input {
  action: BulkAction;
  note: string;
  items: { id: string; version: number }[];
}

/** The same decision on several requests: seen before, and with a result for each after. */
export function BulkDialog({ action, rows, onClose, onDecided }: Props) {
  const t = useTranslations('requests.queue');
  const decide = useTranslations('requests.decide');
  const rules = useTranslations('request-rules.actions');
  const common = useTranslations('common.action');
  const sending = useTranslations('common.command');
  const titleId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommand<Input, { rows: DecidedRow[] }>('requests/decide-many', { onDone: ({ rows: decided }) => onDecided(decided) });
  const results = command.result?.kind === 'done' ? command.result.value.rows : null;
  const items = itemsFor(rows, action);
  const problem = asked ? noteProblem(action, note) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (command.pending || items.length === 0 || noteProblem(action, note) !== null) return;
    void command.send({ action, note, items: items.map(({ id, version }) => ({ id, version })) });
  }

  return (
    <Dialog
      open
      onClose={command.pending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
      slotProps={{ transition: { onEntered: () => (box.current && NOTE_NEEDED[action] ? box.current : confirm.current)?.focus() } }}
    >
      <form onSubmit={submit} noValidate className={styles.form}>
        <DialogTitle id={titleId}>{t(`bulk.title.${action}`, { count: items.length })}</DialogTitle>
        <DialogContent className={styles.content ?? ''}>
          {results === null ? (
            <>
              <p className={styles.will}>{t(`bulk.will.${action}`)}</p>
              <Field label={decide(`note.${action}`)} optional={!NOTE_NEEDED[action]} problem={problem ?? undefined} area="requests">
                {({ id, describedBy, invalid }) => (
                  <OutlinedInput
                    id={id}
                    multiline
                    fullWidth
                    minRows={2}
                    maxRows={5}
                    error={invalid}
                    inputRef={box}
                    value={note}
                    onChange={(event) => setNote(event.target.value)}
                    slotProps={{ input: { 'aria-describedby': describedBy, maxLength: LONGEST_NOTE } }}
                  />
                )}
              </Field>
              {CANNED[action].length > 0 && (
                <div className={styles.canned} role="group" aria-label={decide('canned')}>
                  {CANNED[action].map((key) => (
                    <Button key={key} size="small" variant="outlined" onClick={() => setNote(withCanned(note, decide(key)))}>
                      {decide(key)}
                    </Button>
                  ))}
                </div>
              )}
              <CommandNotice command={command} area="requests" />
            </>
          ) : (
            <p className={styles.will} role="status">
              {t('bulk.summary', tally(results))}
            </p>
          )}
          <BulkRows rows={rows} action={action} results={results} />
        </DialogContent>
        <DialogActions>
          {results === null ? (
            <>
              <Button onClick={onClose} disabled={command.pending}>
                {common('cancel')}
              </Button>
              <Button
                type="submit"
                variant="contained"
                color={action === 'reject' ? 'error' : 'primary'}
                ref={confirm}
                disabled={items.length === 0}
                aria-disabled={command.pending}
              >
                {command.pending ? sending('sending') : `${rules(action)} (${items.length})`}
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

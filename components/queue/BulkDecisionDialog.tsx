'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef, useState } from 'react';
import { LONGEST_NOTE, NOTE_NEEDED, noteProblem, withCanned } from '@/components/form/decisions';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { itemsFor, leftOut, type BulkAction, type BulkResult } from './bulk-decision';
import { BulkDialog } from './BulkDialog';
import type { BulkRows } from './BulkTable';
import { QUEUES, type DecisionQueue } from './queues';
import type { QueueRow } from './useQueue';
import { useQueueWords } from './useQueueWords';
import styles from './BulkDialog.module.css';

/** What the bulk decision of each queue is given. */
export interface BulkDecisionProps<Row> {
  action: BulkAction;
  /** The ticked rows; those that the action does not suit are left out of the command and said so. */
  rows: readonly Row[];
  onClose: () => void;
  /** Told once the command has been answered. */
  onDone: () => void;
}

interface Props<Row> extends BulkDecisionProps<Row> {
  queue: DecisionQueue;
  words: {
    /** The action, on the button. */
    action: string;
    note: string;
    /** Name of the ready-made reasons, and the reasons. */
    canned: string;
    reasons: readonly string[];
  };
  /** How the cases are told apart, and how each stands. */
  table: Pick<BulkRows<Row>, 'columns' | 'now'>;
  /** Code of the reason for which a row that the action does not suit is left out. */
  why: (row: Row) => string;
}

interface Input {
  action: BulkAction;
  note: string;
  items: { id: string; version: number }[];
}

/** The same decision on several cases, with the same note. */
export function BulkDecisionDialog<Row extends QueueRow>({ queue, action, rows, words, table, why, onClose, onDone }: Props<Row>) {
  const t = useQueueWords(queue);
  const box = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommand<Input, { rows: BulkResult[] }>(`${queue}/decide-many`, { onDone });
  const items = itemsFor(rows, action);
  const problem = asked ? noteProblem(action, note) : null;

  function submit(): void {
    setAsked(true);
    if (command.pending || items.length === 0 || noteProblem(action, note) !== null) return;
    void command.send({ action, note, items: items.map(({ id, version }) => ({ id, version })) });
  }

  return (
    <BulkDialog
      queue={queue}
      title={t(`bulk.title.${action}`, { count: items.length })}
      command={command}
      confirm={{ words: `${words.action} (${items.length})`, color: action === 'reject' ? 'error' : 'primary', idle: items.length === 0 }}
      button={confirm}
      table={{ ...table, rows, left: (row) => leftOut(row, action, why), done: t(`bulk.result.${action}`) }}
      onEntered={() => (box.current && NOTE_NEEDED[action] ? box.current : confirm.current)?.focus()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.will}>{t(`bulk.will.${action}`)}</p>
      <Field label={words.note} optional={!NOTE_NEEDED[action]} problem={problem ?? undefined} area={QUEUES[queue].area}>
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
      {words.reasons.length > 0 && (
        <div className={styles.canned} role="group" aria-label={words.canned}>
          {words.reasons.map((reason) => (
            <Button key={reason} size="small" variant="outlined" onClick={() => setNote(withCanned(note, reason))}>
              {reason}
            </Button>
          ))}
        </div>
      )}
    </BulkDialog>
  );
}

'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { DraftWords } from '@/components/form/DraftWords';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { useTextDraft } from '@/components/form/useTextDraft';
import { useConflictWords } from './conflict-words';
import { Notice } from '@/components/ui/Notice';
import { useEvidence } from '@/components/transfers/form/useEvidence';
import type { ChangedTransfer } from '@/lib/transfers/commands/change-transfer';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { CANNED, LONGEST_NOTE, NOTE_NEEDED, noteProblem, withCanned, type CaseAction } from './case-actions';
import { ResubmitFields } from './ResubmitFields';
import { WillHappen } from './WillHappen';
import styles from '@/components/form/act-form.module.css';

interface Props {
  transfer: TransferCaseView;
  action: CaseAction;
  onClose: () => void;
  onDone: (changed: ChangedTransfer, action: CaseAction) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
  /** The case has been changed since it was loaded. */
  newer: boolean;
}

interface Input {
  id: string;
  version: number;
  note: string;
  letterDate?: string | null;
  evidenceIds?: string[];
}

/** Asks before an act: what will happen, the reason where one is needed, one button named after it. What is typed is kept, whatever comes. */
export function DecisionForm({ transfer, action, onClose, onDone, onReload, newer }: Props) {
  const queue = useTranslations('transfer-queue');
  const t = useTranslations('transfer-queue.decide');
  const common = useTranslations('common');
  const rules = useTranslations('transfer-rules');
  const conflict = useConflictWords();
  const [note, setNote] = useState('');
  const [letterDate, setLetterDate] = useState(transfer.letterDate ?? '');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const evidence = useEvidence(transfer.member.id);
  const draft = useTextDraft({ kind: 'transfer_decision', subjectId: transfer.id, action }, (found) => setNote((typed) => (typed === '' ? found : typed)));
  const command = useCommand<Input, ChangedTransfer>(`transfers/${action}`, {
    onDone: (changed) => {
      void draft.discard();
      onDone(changed, action);
    },
  });
  const possible = transfer.actions.includes(action);
  const refusedField = command.result?.kind === 'refused' ? command.result.refusal.fields.note : undefined;
  const problem = (asked ? noteProblem(action, note) : null) ?? refusedField;

  useEffect(() => {
    (NOTE_NEEDED[action] ? box.current : confirm.current)?.focus();
  }, [action]);

  // What became of it stands at the top of the form: it must not lie out of sight.
  const { result } = command;
  useEffect(() => {
    if (result !== null && result.kind !== 'done') form.current?.scrollIntoView({ block: 'start' });
  }, [result]);

  function reload(): void {
    command.reset();
    onReload();
    // The button that was pressed is gone: what is typed goes on.
    box.current?.focus();
  }
  function type(next: string): void {
    setNote(next);
    draft.keep(next);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (command.pending || !possible || evidence.uploading) return;
    if (noteProblem(action, note) !== null) {
      box.current?.focus();
      return;
    }
    const extra = action === 'resubmit' ? { letterDate: letterDate === '' ? null : letterDate, evidenceIds: evidence.kept.map(({ id }) => id) } : {};
    void command.send({ id: transfer.id, version: transfer.version, note, ...extra });
  }
  function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }

  return (
    <form ref={form} className={styles.form} aria-labelledby={titleId} onSubmit={submit} onKeyDown={sendByKey} noValidate>
      <h3 id={titleId} className={styles.title}>
        {t(`title.${action}`)}
      </h3>
      <CommandNotice command={command} area="transfer-queue" describeChange={conflict} onReload={reload} />
      {newer && command.result?.kind !== 'conflict' && (
        <Notice
          tone="attention"
          role="status"
          title={queue('case.changed')}
          actions={
            <Button size="small" variant="outlined" onClick={reload}>
              {common('action.reload')}
            </Button>
          }
        >
          {queue('case.changedWords')}
        </Notice>
      )}
      {!possible && <Notice tone="danger" role="alert" title={rules('refusals.wrong_status')} />}
      <WillHappen transfer={transfer} action={action} />
      {action === 'resubmit' && <ResubmitFields transfer={transfer} evidence={evidence} letterDate={letterDate} onLetterDate={setLetterDate} />}
      <Field label={t(`note.${action}`)} optional={!NOTE_NEEDED[action]} problem={problem} area="transfer-queue">
        {({ id, describedBy, invalid }) => (
          <OutlinedInput
            id={id}
            multiline
            fullWidth
            minRows={2}
            maxRows={6}
            error={invalid}
            value={note}
            onChange={(event) => type(event.target.value)}
            inputRef={box}
            slotProps={{ input: { 'aria-describedby': describedBy, maxLength: LONGEST_NOTE } }}
          />
        )}
      </Field>
      {CANNED[action].length > 0 && (
        <div className={styles.canned} role="group" aria-label={t('canned')}>
          {CANNED[action].map((key) => (
            <button key={key} type="button" className={styles.reason} onClick={() => type(withCanned(note, t(key)))}>
              {t(key)}
            </button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <DraftWords state={draft.state} />
        <Button onClick={onClose}>{common('action.cancel')}</Button>
        <Button
          ref={confirm}
          type="submit"
          variant="contained"
          color={action === 'reject' || action === 'cancel' ? 'error' : 'primary'}
          disabled={!possible}
          aria-disabled={command.pending || evidence.uploading}
          title={evidence.uploading ? t('uploading') : NOTE_NEEDED[action] ? t('send') : undefined}
        >
          {command.pending ? common('command.sending') : rules(`actions.${action}`)}
        </Button>
      </div>
    </form>
  );
}

'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { Change } from '@/lib/server/outcome';
import { CommandNotice } from './CommandNotice';
import { LONGEST_NOTE, NOTE_NEEDED, noteProblem, withCanned, type Decision } from './decisions';
import { DraftWords } from './DraftWords';
import { Field } from './Field';
import { NewerNotice } from './NewerNotice';
import { UPLOADING } from './submit-wish';
import { SubmitWishWords } from './SubmitWishWords';
import { useCommand } from './useCommand';
import { useSubmitWhenReady } from './useSubmitWhenReady';
import { useTextDraft } from './useTextDraft';
import type { SentPapers } from './useUploads';
import styles from './act-form.module.css';

interface Props<Changed> {
  decision: Decision;
  /** Route of the commands, `transfers`: the decision's own is beneath it. */
  path: string;
  /** What the command is sent beside the note and the papers. */
  input: { id: string; version: number };
  /** Kind of the draft in which the note is kept. */
  draftKind: string;
  /** Where refusals and problems of fields have their words. */
  area: string;
  words: {
    title: string;
    note: string;
    /** Name of the ready-made reasons, and the reasons. */
    canned: string;
    reasons: readonly string[];
    /** On the button. */
    confirm: string;
    hint?: string | undefined;
    /** Said when the decision cannot be made any more. */
    impossible: string;
    /** Said when the case was changed since it was loaded. */
    changed: string;
    changedWords: string;
  };
  describeChange: (change: Change) => string;
  /** False: the case has moved on, and this decision is no more to be made. */
  possible: boolean;
  /** The case has been changed since it was loaded. */
  newer: boolean;
  /** Papers that go along as `evidenceIds`, and that the decision waits for; null where it takes none. */
  papers: SentPapers | null;
  /** Above the note: what will happen, and what else is asked. */
  children: ReactNode;
  onClose: () => void;
  onDone: (changed: Changed) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
}

const NO_PAPERS: SentPapers['files'] = [];

/** Asks before a decision: what will happen, the reason where one is needed, one button named after it. What is typed is kept, whatever comes. Mount it anew for each decision. */
export function DecisionForm<Changed>({ decision, path, input, draftKind, area, words, describeChange, possible, newer, papers, children, onClose, onDone, onReload }: Props<Changed>) {
  const t = useTranslations('common');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const draft = useTextDraft({ kind: draftKind, subjectId: input.id, action: decision }, (found) => setNote((typed) => (typed === '' ? found : typed)));
  const command = useCommand<Props<Changed>['input'] & { note: string; evidenceIds?: string[] }, Changed>(`${path}/${decision}`, {
    onDone: (changed) => {
      void draft.discard();
      onDone(changed);
    },
  });
  const { result } = command;
  const problem = (asked ? noteProblem(decision, note) : null) ?? (result?.kind === 'refused' ? result.refusal.fields.note : undefined);

  const barrier = !possible ? 'impossible' : papers?.uploading ? UPLOADING : null;
  const whenReady = useSubmitWhenReady({ barrier, filled: JSON.stringify([input, note, newer]), papers: papers?.files ?? NO_PAPERS, send });
  function send(): void {
    void command.send({ ...input, note, ...(papers && { evidenceIds: papers.kept.map(({ id }) => id) }) });
  }

  useEffect(() => {
    (NOTE_NEEDED[decision] ? box.current : confirm.current)?.focus();
  }, [decision]);

  // What became of it stands at the top of the form: it must not lie out of sight.
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
    if (command.pending || !possible) return;
    if (noteProblem(decision, note) !== null) {
      box.current?.focus();
      return;
    }
    if (barrier === null) send();
    else whenReady.hold();
  }
  function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }

  return (
    <form ref={form} className={styles.form} aria-labelledby={titleId} onSubmit={submit} onKeyDown={sendByKey} noValidate>
      <h3 id={titleId} className={styles.title}>
        {words.title}
      </h3>
      <CommandNotice command={command} area={area} describeChange={describeChange} onReload={reload} />
      {newer && result?.kind !== 'conflict' && <NewerNotice title={words.changed} words={words.changedWords} onReload={reload} />}
      {!possible && <Notice tone="danger" role="alert" title={words.impossible} />}
      {children}
      <Field label={words.note} optional={!NOTE_NEEDED[decision]} problem={problem} area={area}>
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
      {words.reasons.length > 0 && (
        <div className={styles.canned} role="group" aria-label={words.canned}>
          {words.reasons.map((reason) => (
            <button key={reason} type="button" className={styles.reason} onClick={() => type(withCanned(note, reason))}>
              {reason}
            </button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <SubmitWishWords state={whenReady.state} className={styles.wish} />
        <DraftWords state={draft.state} />
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          ref={confirm}
          type="submit"
          variant="contained"
          color={decision === 'reject' || decision === 'cancel' ? 'error' : 'primary'}
          disabled={!possible}
          aria-disabled={command.pending || barrier === UPLOADING}
          title={words.hint}
        >
          {command.pending ? t('command.sending') : words.confirm}
        </Button>
      </div>
    </form>
  );
}

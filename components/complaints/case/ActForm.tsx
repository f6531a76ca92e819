'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import styles from '@/components/form/act-form.module.css';
import { CommandNotice } from '@/components/form/CommandNotice';
import { DraftWords } from '@/components/form/DraftWords';
import { Field } from '@/components/form/Field';
import { NewerNotice } from '@/components/form/NewerNotice';
import { UPLOADING } from '@/components/form/submit-wish';
import { SubmitWishWords } from '@/components/form/SubmitWishWords';
import { useCommand } from '@/components/form/useCommand';
import { useSubmitWhenReady } from '@/components/form/useSubmitWhenReady';
import { useTextDraft } from '@/components/form/useTextDraft';
import { useUploads } from '@/components/form/useUploads';
import { Notice } from '@/components/ui/Notice';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { inputFor, problemsOf, startValues, type ActValues } from './act-input';
import { ActFields } from './ActFields';
import { ACT_COMMANDS, NO_NOTE, NOTE_NEEDED, possibleActs, type CaseAct } from './acts';
import { CannedReplies } from './CannedReplies';
import { useActWords } from './useActWords';
import { useConflictWords } from './useConflictWords';

interface Props {
  complaint: ComplaintCaseView;
  act: CaseAct;
  supervises: boolean;
  onClose: () => void;
  onDone: (changed: ChangedComplaint, act: CaseAct) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
  /** The case has been changed since it was loaded. */
  newer: boolean;
}

const REPLIES: readonly CaseAct[] = ['respond', 'resolve'];
const LONGEST_NOTE = 5_000;

/** Asks before an act: what it does, what it needs, one button named after it. What is typed is kept on the server, whatever comes. */
export function ActForm({ complaint, act, supervises, onClose, onDone, onReload, newer }: Props) {
  const t = useTranslations('complaint-case');
  const common = useTranslations('common');
  const rules = useTranslations('complaint-rules.refusals');
  const words = useActWords();
  const conflict = useConflictWords();
  const [values, setValues] = useState<ActValues>(() => startValues(complaint));
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const uploads = useUploads<'evidence' | 'provider'>({ path: 'complaints/files' });
  const draft = useTextDraft({ kind: 'complaint_act', subjectId: complaint.id, action: act }, (found) => setValues((now) => (now.note === '' ? { ...now, note: found } : now)));
  const command = useCommand<object, ChangedComplaint>(ACT_COMMANDS[act], {
    onDone: (changed) => {
      void draft.discard();
      // What moves no version answers with less: the case is the one that is open.
      onDone({ ...changed, id: complaint.id, reference: complaint.reference, status: changed.status ?? complaint.status }, act);
    },
  });
  const possible = possibleActs(complaint).includes(act);
  const refused = command.result?.kind === 'refused' ? command.result.refusal.fields : {};
  const openTasks = complaint.tasks.filter(({ doneAt }) => doneAt === null).length;
  const fileIds = uploads.kept.map(({ id }) => id);
  const problems = { ...refused, ...(asked ? problemsOf(act, values, uploads.expected.length) : {}) };

  const barrier = !possible ? 'impossible' : uploads.uploading ? UPLOADING : null;
  const filled = JSON.stringify([values, complaint.version, newer]);
  const whenReady = useSubmitWhenReady({ barrier, filled, papers: uploads.files, send });
  function send(): void {
    void command.send(inputFor(act, complaint, values, fileIds));
  }

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, select, input:not([type="file"]):not(.visually-hidden), button[type="submit"]')?.focus();
  }, [act]);

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
  function set(next: Partial<ActValues>): void {
    setValues((now) => ({ ...now, ...next }));
    if (next.note !== undefined) draft.keep(next.note);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (command.pending || !possible) return;
    if (Object.keys(problemsOf(act, values, uploads.expected.length)).length > 0) {
      window.requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
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
      <h3 id={titleId} className={styles.title}>{words.name(act)}</h3>
      <CommandNotice command={command} area="complaint-case" describeChange={conflict} onReload={reload} />
      {newer && result?.kind !== 'conflict' && <NewerNotice title={t('changed')} words={t('changedWords')} onReload={reload} />}
      {!possible && <Notice tone="danger" role="alert" title={rules('wrong_status')} />}
      <p className={styles.will}>{t(`act.will.${act}`)}</p>
      {act === 'resolve' && openTasks > 0 && <p className={styles.will}>{t('tasks.stillOpen', { count: openTasks })}</p>}
      <ActFields complaint={complaint} act={act} supervises={supervises} values={values} set={set} problems={problems} uploads={uploads} />
      {!NO_NOTE.includes(act) && (
        <Field label={t(`act.note.${act}`)} optional={!NOTE_NEEDED[act]} problem={problems.note ?? problems.text ?? problems.answer} area="complaint-case">
          {({ id, describedBy, invalid }) => (
            <OutlinedInput
              id={id} multiline fullWidth minRows={act === 'resolve' || act === 'respond' ? 3 : 2} maxRows={10} error={invalid} inputRef={box}
              value={values.note} onChange={(event) => set({ note: event.target.value })}
              slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: LONGEST_NOTE } }}
            />
          )}
        </Field>
      )}
      {REPLIES.includes(act) && complaint.replies.length > 0 && <CannedReplies complaint={complaint} note={values.note} box={box} onNote={(note) => set({ note })} />}
      <div className={styles.buttons}>
        <SubmitWishWords state={whenReady.state} className={styles.wish} />
        <DraftWords state={draft.state} />
        <Button onClick={onClose}>{common('action.cancel')}</Button>
        <Button
          type="submit" variant="contained" color={act === 'reject' ? 'error' : 'primary'} disabled={!possible} aria-disabled={command.pending || uploads.uploading}
          title={uploads.uploading ? t('act.uploading') : t('act.send')}
        >
          {command.pending ? common('command.sending') : words.name(act)}
        </Button>
      </div>
    </form>
  );
}

'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { DraftWords } from '@/components/form/DraftWords';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { useTextDraft } from '@/components/form/useTextDraft';
import { useUploads } from '@/components/form/useUploads';
import { PaperPart } from '@/components/requests/form/PaperPart';
import { Notice } from '@/components/ui/Notice';
import type { ChangedRequest } from '@/lib/requests/commands/change-request';
import { REQUEST_STATUSES, type PaperKind, type RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { PAPERS_FOR } from '@/lib/requests/rules/facts';
import { CANNED, LONGEST_NOTE, NOTE_NEEDED, noteProblem, withCanned } from './case-actions';
import styles from '@/components/form/act-form.module.css';

interface Props {
  request: RequestCaseView;
  action: RequestAction;
  onClose: () => void;
  onDone: (changed: ChangedRequest, action: RequestAction) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
  /** The case has been changed since it was loaded. */
  newer: boolean;
}

interface Input {
  id: string;
  version: number;
  note: string;
  evidenceIds?: string[];
}

/** Asks before an act: what will happen, the reason where one is needed, one button named after it. What is typed is kept, whatever comes. */
export function DecisionForm({ request, action, onClose, onDone, onReload, newer }: Props) {
  const t = useTranslations('requests.decide');
  const queue = useTranslations('requests');
  const common = useTranslations('common');
  const rules = useTranslations('request-rules');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const memberId = request.member.id;
  const fields = useMemo(() => ({ memberId }), [memberId]);
  const papers = useUploads<PaperKind>({ path: 'requests/papers', fields });
  const draft = useTextDraft({ kind: 'request_decision', subjectId: request.id, action }, (found) => setNote((typed) => (typed === '' ? found : typed)));
  const command = useCommand<Input, ChangedRequest>(`requests/${action}`, {
    onDone: (changed) => {
      void draft.discard();
      onDone(changed, action);
    },
  });
  const possible = request.actions.includes(action);
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
    if (command.pending || !possible || papers.uploading) return;
    if (noteProblem(action, note) !== null) {
      box.current?.focus();
      return;
    }
    const extra = action === 'resubmit' ? { evidenceIds: papers.kept.map(({ id }) => id) } : {};
    void command.send({ id: request.id, version: request.version, note, ...extra });
  }
  function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }
  function conflict({ field, after }: { field: string; after: string | null }): string {
    const status = REQUEST_STATUSES.find((each) => each === after);
    return field === 'status' && status ? queue('conflict.status', { status: rules(`statuses.${status}`) }) : queue('conflict.version', { version: after ?? '' });
  }

  return (
    <form ref={form} className={styles.form} aria-labelledby={titleId} onSubmit={submit} onKeyDown={sendByKey} noValidate>
      <h3 id={titleId} className={styles.title}>
        {t(`title.${action}`)}
      </h3>
      <CommandNotice command={command} area="requests" describeChange={conflict} onReload={reload} />
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
      <p className={styles.will}>{action === 'approve' ? t(`approves.${request.kind}`, { name: request.member.name }) : t(`will.${action}`, { officer: request.requestedByName })}</p>
      {action === 'resubmit' && <PaperPart request={{ papers, accepted: PAPERS_FOR[request.kind] }} />}
      <Field label={t(`note.${action}`)} optional={!NOTE_NEEDED[action]} problem={problem} area="requests">
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
          aria-disabled={command.pending || papers.uploading}
        >
          {command.pending ? common('command.sending') : rules(`actions.${action}`)}
        </Button>
      </div>
    </form>
  );
}

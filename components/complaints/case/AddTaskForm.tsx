'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import field from '@/components/form/Field.module.css';
import { parseTypedDate, typedForm } from '@/components/form/typed-date';
import { useCommand } from '@/components/form/useCommand';
import { KeyHint } from '@/components/ui/KeyHint';
import { LONGEST_TASK } from '@/lib/complaints/model';
import type { Named } from '@/lib/complaints/queries/case-view';
import { SelectField } from './SelectField';
import styles from './Tasks.module.css';

/** The input of the command. */
export interface NewTask {
  id: string;
  text: string;
  dueOn: string | null;
  assigneeId: string | null;
}

interface Props {
  complaintId: string;
  colleagues: readonly Named[];
  /** The box that the key of the tasks leads to. */
  box: RefObject<HTMLInputElement | null>;
  onAdded: () => void;
}

const NOTHING = { text: '', day: '', assigneeId: '' };

/** A task in one line; once something is typed, a day and a colleague too. Enter adds it and the box is ready for the next one. */
export function AddTaskForm({ complaintId, colleagues, box, onAdded }: Props) {
  const t = useTranslations('complaint-case.tasks');
  const common = useTranslations('common');
  const format = useFormatter();
  const [values, setValues] = useState(NOTHING);
  const [asked, setAsked] = useState(false);
  const sent = useRef(NOTHING);
  const add = useCommand<NewTask, object>('complaints/add-task', {
    onDone() {
      // What was held back and went out later stood in the box again.
      const was = sent.current;
      setValues((now) => (now === was ? NOTHING : now));
      onAdded();
    },
  });
  const day = values.day.trim() === '' ? null : parseTypedDate(values.day);
  const unreadable = values.day.trim() !== '' && day === null;
  const refused = add.result?.kind === 'refused' ? add.result.refusal.fields : {};
  const problems: Partial<Record<string, string>> = { ...refused, ...(asked && values.text.trim() === '' && { text: 'required' }), ...(asked && unreadable && { dueOn: 'not_a_date' }) };
  const begun = values.text !== '' || values.day !== '' || values.assigneeId !== '';

  function set(next: Partial<typeof NOTHING>): void {
    setValues((now) => ({ ...now, ...next }));
    if (!add.pending && !add.waiting) add.reset();
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    setAsked(true);
    if (add.pending) return;
    if (values.text.trim() === '' || unreadable) {
      window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    box.current?.focus();
    void send();
  }
  /** The line is empty for the next task at once; what was not taken comes back to it, unless the next one is being typed. */
  async function send(): Promise<void> {
    sent.current = values;
    setValues(NOTHING);
    setAsked(false);
    const { kind } = await add.send({ id: complaintId, text: values.text, dueOn: day, assigneeId: values.assigneeId === '' ? null : values.assigneeId });
    if (kind !== 'done') setValues((now) => (now === NOTHING ? values : now));
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !begun) return;
    // The first Escape empties the line, only the next one closes the case.
    event.preventDefault();
    setValues(NOTHING);
    setAsked(false);
    add.reset();
    box.current?.focus();
  }

  return (
    <form className={styles.form} aria-label={t('focus')} onSubmit={submit} onKeyDown={leave} noValidate>
      <div className={styles.first}>
        <Field label={<>{t('text')}&nbsp;<KeyHint keys="i" /></>} problem={problems.text} area="complaint-case">
          {({ id, describedBy, invalid }) => (
            <OutlinedInput
              id={id} fullWidth size="small" error={invalid} inputRef={box} autoComplete="off" placeholder={t('example')}
              value={values.text} onChange={(event) => set({ text: event.target.value })}
              slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-keyshortcuts': 'i', maxLength: LONGEST_TASK } }}
            />
          )}
        </Field>
        <Button type="submit" variant="outlined" aria-disabled={add.pending}>
          {add.pending ? common('command.sending') : t('add')}
        </Button>
      </div>
      {begun && (
        <div className={styles.more}>
          <Field label={t('day')} optional problem={problems.dueOn} area="complaint-case">
            {({ id, describedBy, invalid }) => (
              <>
                <OutlinedInput
                  id={id} fullWidth size="small" error={invalid} autoComplete="off" placeholder={common('field.datePattern')}
                  value={values.day} onChange={(event) => set({ day: event.target.value })} onBlur={() => day !== null && set({ day: typedForm(day) })}
                  slotProps={{ input: { 'aria-describedby': `${describedBy ?? ''} ${id}-words`.trim(), 'aria-invalid': invalid, maxLength: 30 } }}
                />
                <p id={`${id}-words`} className={field.understood}>
                  {day !== null && format.dateTime(new Date(`${day}T00:00:00Z`), 'dateFull', { timeZone: 'UTC' })}
                </p>
              </>
            )}
          </Field>
          {colleagues.length > 0 && (
            <SelectField
              label={t('assignee')} value={values.assigneeId} problem={problems.assigneeId} any={t('anybody')}
              choices={colleagues.map(({ id, name }) => [id, name] as const)} onChange={(assigneeId) => set({ assigneeId })}
            />
          )}
        </div>
      )}
      <CommandNotice command={add} area="complaint-case" />
    </form>
  );
}

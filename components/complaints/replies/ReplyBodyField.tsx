'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useController, type Control } from 'react-hook-form';
import { Field } from '@/components/form/Field';
import { problemOf } from '@/components/form/field-problem';
import { REPLY_FIELDS } from '@/lib/complaints/rules/reply-fields';
import type { ReplyValues } from './reply-values';
import styles from './Replies.module.css';

/** The text of a reply, and buttons that put a field of the case where the caret stands. */
export function ReplyBodyField({ control }: { control: Control<ReplyValues> }) {
  const t = useTranslations('complaint-replies');
  const { field, fieldState } = useController({ control, name: 'body' });
  const box = useRef<HTMLTextAreaElement | null>(null);

  function insert(name: string): void {
    const { selectionStart, selectionEnd } = box.current ?? { selectionStart: field.value.length, selectionEnd: field.value.length };
    const text = `{${name}}`;
    field.onChange(field.value.slice(0, selectionStart) + text + field.value.slice(selectionEnd));
    window.requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    });
  }

  return (
    <Field label={t('column.body')} hint={t('bodyHint')} area="complaint-replies" problem={problemOf(fieldState.error)}>
      {({ id, describedBy, invalid }) => (
        <>
          <OutlinedInput
            id={id}
            fullWidth
            multiline
            minRows={7}
            maxRows={14}
            error={invalid}
            autoComplete="off"
            name={field.name}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            inputRef={(element: HTMLTextAreaElement | null) => {
              box.current = element;
              field.ref(element);
            }}
            slotProps={{ input: { 'aria-describedby': describedBy, maxLength: 5_000 } }}
          />
          <div className={styles.insert} role="group" aria-label={t('insert')}>
            {REPLY_FIELDS.map((name) => (
              <button key={name} type="button" className={styles.chip} title={t(`fieldIs.${name}`)} onClick={() => insert(name)}>
                {`{${name}}`}
              </button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}

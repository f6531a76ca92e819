'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch, type Resolver } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { CATEGORY_KEYS, type Category } from '@/lib/complaints/model';
import type { ReplyRow } from '@/lib/complaints/queries/list-replies';
import { unknownReplyFields } from '@/lib/complaints/rules/reply-fields';
import type { ReplyValues } from './reply-values';
import { ReplyBodyField } from './ReplyBodyField';
import { ReplyPreview } from './ReplyPreview';
import styles from './Replies.module.css';

interface Props {
  /** Null for a new one. */
  reply: ReplyRow | null;
  /** Whose reply it is; null for every office. */
  branch: string | null;
  person: string;
  /** Somebody else was faster: the list is loaded anew. */
  onReload: () => void;
  onClose: () => void;
  onDone: () => void;
}

/** What somebody else saved meanwhile, and what was wanted here. */
interface Changed {
  field: string;
  before: string | null;
  after: string | null;
}

interface Input {
  id: string | null;
  seenAt: string | null;
  category: Category | null;
  title: string;
  body: string;
}

/** Adds or changes a canned reply, with an example of what the reporter will read beside it. */
export function ReplyDialog({ reply, branch, person, onReload, onClose, onDone }: Props) {
  const t = useTranslations('complaint-replies');
  const rules = useTranslations('complaint-rules');
  const toInput = useCallback(
    ({ category, title, body }: ReplyValues): Input => ({ id: reply?.id ?? null, seenAt: reply?.updatedAt ?? null, category: category === '' ? null : (category as Category), title, body }),
    [reply],
  );
  const resolver: Resolver<ReplyValues> = useCallback(
    (values) => {
      const [unknown] = unknownReplyFields(values.body);
      const problems = {
        ...(values.title.trim() === '' && { title: { type: 'required', message: 'required' } }),
        ...(values.body.trim() === '' && { body: { type: 'required', message: 'required' } }),
        ...(unknown !== undefined && { body: { type: 'unknown', message: t('refused.unknown_field_in_text', { name: unknown }) } }),
      };
      return Object.keys(problems).length === 0 ? { values, errors: {} } : { values: {}, errors: problems };
    },
    [t],
  );
  const { form, command, onSubmit } = useCommandForm<ReplyValues, Input, { id: string }>({
    command: 'complaints/save-reply',
    defaultValues: { category: reply?.category ?? '', title: reply?.title ?? '', body: reply?.body ?? '' },
    resolver,
    toInput,
    onDone,
  });
  const body = useWatch({ control: form.control, name: 'body' });
  const inWords = ({ field, before, after }: Changed) => {
    const said = (value: string | null) => (field !== 'category' ? value : value === null ? t('anyCategory') : rules(`categories.${value as Category}`));
    return `${t(`column.${field as keyof ReplyValues}`)}: ${said(before)} → ${said(after)}`;
  };
  return (
    <ConfirmDialog open width="md" title={reply === null ? t('addTitle') : t('editTitle')} confirmLabel={t('save')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.editor}>
        <div className={styles.fields}>
          <CommandNotice command={command} area="complaint-replies" onReload={onReload} describeChange={inWords} />
          <FormTextField control={form.control} name="title" label={t('column.title')} hint={t('titleHint')} maxLength={120} autoFocus area="complaint-replies" />
          <FormSelect
            control={form.control}
            name="category"
            label={t('column.category')}
            placeholder={t('anyCategory')}
            choices={CATEGORY_KEYS.map((category) => ({ value: category, label: rules(`categories.${category}`) }))}
          />
          <ReplyBodyField control={form.control} />
        </div>
        <ReplyPreview body={body} branch={branch} person={person} />
      </div>
    </ConfirmDialog>
  );
}

'use client';

import { useCallback, useMemo, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { CommandState } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { problemsResolver } from '@/components/form/problems-resolver';
import { UPLOADING } from '@/components/form/submit-wish';
import { useDraftKeeper } from '@/components/form/useDraftKeeper';
import { useKeptForm, type KeptForm } from '@/components/form/useKeptForm';
import { useSubmitWhenReady, type WishState } from '@/components/form/useSubmitWhenReady';
import { useUploads, type Uploads } from '@/components/form/useUploads';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintFormView } from '@/lib/complaints/queries/open-form';
import type { FormPerson } from './form-person';
import { emptyForm, fieldOf, formProblems, parseDraft, toInput, type ComplaintDraft, type ComplaintFormValues, type FileComplaintRaw } from './form-values';

/** Everything that the form shows and does. */
export interface ComplaintForm extends KeptForm {
  facts: ComplaintFormView;
  person: FormPerson;
  form: UseFormReturn<ComplaintFormValues>;
  values: ComplaintFormValues;
  papers: Uploads<'complaint'>;
  command: CommandState<FileComplaintRaw, ChangedComplaint>;
  submit: () => void;
  /** Filing was wished while papers were on their way. */
  submitWish: WishState;
}

/** One complaint from the first word to its number. */
export function useComplaintForm(facts: ComplaintFormView, person: FormPerson, onDone: (filed: ChangedComplaint) => void): ComplaintForm {
  const { member, classifies } = facts;
  const [empty] = useState(() => emptyForm(facts, person.channel));
  const subject = { kind: 'complaint', subjectId: member?.id ?? person.id };
  const keeper = useDraftKeeper<ComplaintDraft>(subject);
  const papers = useUploads<'complaint'>({ path: 'complaints/files' });
  const fileIds = useMemo(() => papers.kept.map(({ id }) => id), [papers.kept]);
  const memberId = member?.id ?? null;
  const asInput = useCallback((values: ComplaintFormValues) => toInput(values, { memberId, classifies, fileIds }), [memberId, classifies, fileIds]);
  const resolver = useMemo(() => problemsResolver((values: ComplaintFormValues) => formProblems(values, classifies)), [classifies]);
  const { form, command, onSubmit } = useCommandForm<ComplaintFormValues, FileComplaintRaw, ChangedComplaint>({
    command: 'complaints/file',
    defaultValues: empty,
    resolver,
    toInput: asInput,
    fieldOf,
    onDone: (filed) => {
      void keeper.discard();
      onDone(filed);
    },
  });
  const values = useWatch({ control: form.control }) as ComplaintFormValues;

  const barrier = papers.uploading ? UPLOADING : null;
  const whenReady = useSubmitWhenReady({ barrier, filled: JSON.stringify(inOrder(values, empty)), papers: papers.files, send: onSubmit });

  const content = useMemo((): ComplaintDraft | null => {
    const current = { ...inOrder(values, empty), papers: [...papers.kept] };
    return JSON.stringify(current) === JSON.stringify({ ...empty, papers: [] }) ? null : current;
  }, [values, papers.kept, empty]);
  function fill({ papers: kept, ...filled }: ComplaintDraft): void {
    form.reset(filled, { keepDefaultValues: true });
    papers.replace(kept);
  }
  const entries = useKeptForm<ComplaintDraft>({
    keeper, subject, content, fill,
    parse: (kept) => parseDraft(kept, empty, person.channels),
    clear: () => {
      form.reset(empty);
      papers.replace([]);
      command.reset();
    },
  });

  return {
    ...entries, facts, person, form, values, papers, command,
    submit: () => {
      if (command.pending) return;
      // What is wrong is told beside its field at once, not when the paper is in.
      if (papers.uploading) void form.handleSubmit(whenReady.hold)();
      else onSubmit();
    },
    submitWish: whenReady.state,
  };
}

/** The values in the order of the empty form, so that equal ones have equal texts. */
function inOrder(values: ComplaintFormValues, empty: ComplaintFormValues): ComplaintFormValues {
  return { ...empty, ...values };
}

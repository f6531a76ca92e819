'use client';

import { useCallback, useMemo, useState } from 'react';
import { useWatch, type FieldErrors, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { CommandState } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { UPLOADING } from '@/components/form/submit-wish';
import { useDraftKeeper, useFormDraft, type FormDraftState } from '@/components/form/useFormDraft';
import { useSubmitWhenReady, type WishState } from '@/components/form/useSubmitWhenReady';
import { useUploads, type Uploads } from '@/components/form/useUploads';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintFormView } from '@/lib/complaints/queries/open-form';
import type { FormPerson } from './form-person';
import { emptyForm, fieldOf, formProblems, parseDraft, toInput, type ComplaintDraft, type ComplaintFormValues, type FileComplaintRaw } from './form-values';

/** A draft that was found: put in the form already, or only offered because something was filled in before it came. */
export interface FoundDraft {
  draft: ComplaintDraft;
  savedAt: string;
  applied: boolean;
}

/** Everything that the form shows and does. */
export interface ComplaintForm {
  facts: ComplaintFormView;
  person: FormPerson;
  form: UseFormReturn<ComplaintFormValues>;
  values: ComplaintFormValues;
  papers: Uploads<'complaint'>;
  command: CommandState<FileComplaintRaw, ChangedComplaint>;
  submit: () => void;
  /** Filing was wished while papers were on their way. */
  submitWish: WishState;
  draft: FormDraftState;
  found: FoundDraft | null;
  applyDraft: () => void;
  /** Throws away what is filled in and kept. */
  startAnew: () => void;
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
  const resolver = useMemo(() => resolverOf(classifies), [classifies]);
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

  const [found, setFound] = useState<FoundDraft | null>(null);
  const content = useMemo((): ComplaintDraft | null => {
    const current = { ...inOrder(values, empty), papers: [...papers.kept] };
    return JSON.stringify(current) === JSON.stringify({ ...empty, papers: [] }) ? null : current;
  }, [values, papers.kept, empty]);
  function fill({ papers: kept, ...filled }: ComplaintDraft): void {
    form.reset(filled, { keepDefaultValues: true });
    papers.replace(kept);
  }
  const draft = useFormDraft<ComplaintDraft>({
    keeper, subject, content,
    parse: (kept) => parseDraft(kept, empty, person.channels),
    onFound: (kept, savedAt) => {
      const applied = content === null;
      if (applied) fill(kept);
      setFound({ draft: kept, savedAt, applied });
    },
  });

  return {
    facts, person, form, values, papers, command, draft, found,
    submit: () => {
      if (command.pending) return;
      // What is wrong is told beside its field at once, not when the paper is in.
      if (papers.uploading) void form.handleSubmit(whenReady.hold)();
      else onSubmit();
    },
    submitWish: whenReady.state,
    applyDraft: () => {
      if (!found) return;
      fill(found.draft);
      setFound({ ...found, applied: true });
    },
    startAnew: () => {
      form.reset(empty);
      papers.replace([]);
      command.reset();
      setFound(null);
      void draft.discard();
    },
  };
}

/** The values in the order of the empty form, so that equal ones have equal texts. */
function inOrder(values: ComplaintFormValues, empty: ComplaintFormValues): ComplaintFormValues {
  return { ...empty, ...values };
}

function resolverOf(classifies: boolean): Resolver<ComplaintFormValues> {
  return (values) => {
    const problems = Object.entries(formProblems(values, classifies));
    if (problems.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(problems.map(([field, message]) => [field, { type: 'check', message }])) as FieldErrors<ComplaintFormValues>;
    return { values: {}, errors };
  };
}

'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useRouter } from 'next/navigation';
import type { CommandState } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { problemsResolver } from '@/components/form/problems-resolver';
import { UPLOADING } from '@/components/form/submit-wish';
import { useDraftKeeper } from '@/components/form/useDraftKeeper';
import { useKeptForm, type KeptForm } from '@/components/form/useKeptForm';
import { useSubmitWhenReady, type WishState } from '@/components/form/useSubmitWhenReady';
import { useUploads, type Uploads } from '@/components/form/useUploads';
import type { FiledRequest } from '@/lib/requests/commands/file-request';
import type { PaperKind, RequestKind } from '@/lib/requests/model';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import type { RequestDecision } from '@/lib/requests/rules/findings';
import { acceptedPapers } from '@/lib/requests/rules/papers';
import { emptyForm, formProblems, inputOf, parseDraft, wishOf, type RequestDraft, type RequestFormValues } from './form-values';

/** What keeps the button from working, as a message key under `submit.barrier`. */
export type Barrier = 'nothing' | 'refused' | typeof UPLOADING;

/** Everything that the form shows and does. */
export interface RequestFormState extends KeptForm {
  facts: RequestForm;
  form: UseFormReturn<RequestFormValues>;
  values: RequestFormValues;
  papers: Uploads<PaperKind>;
  accepted: readonly PaperKind[];
  decision: RequestDecision;
  /** Something is filled in that differs from the record. */
  started: boolean;
  barrier: Barrier | null;
  command: CommandState<Record<string, unknown>, FiledRequest>;
  submit: () => void;
  /** Submitting was wished while papers were on their way. */
  submitWish: WishState;
}

/** One request from the first letter to the answer, decided in the browser as the server will. */
export function useRequestForm(facts: RequestForm, onDone: (filed: FiledRequest) => void): RequestFormState {
  const { kind, memberId, today } = facts;
  const router = useRouter();
  const [empty] = useState(() => emptyForm(facts));
  const subject = useMemo(() => ({ kind: `request_${kind}`, subjectId: memberId }), [kind, memberId]);
  const keeper = useDraftKeeper<RequestDraft>(subject);
  const fields = useMemo(() => ({ memberId }), [memberId]);
  const papers = useUploads<PaperKind>({ path: 'requests/papers', fields });
  const { kept } = papers;
  const asInput = useCallback(
    (values: RequestFormValues) => ({ kind, memberId, ...inputOf(kind, values), note: values.note.trim(), evidenceIds: kept.map(({ id }) => id) }),
    [kind, memberId, kept],
  );
  const resolver = useMemo(() => problemsResolver((values: RequestFormValues) => formProblems(facts, values)), [facts]);
  const { form, command, onSubmit } = useCommandForm<RequestFormValues, Record<string, unknown>, FiledRequest>({
    command: 'requests/file',
    defaultValues: empty,
    resolver,
    toInput: asInput,
    onDone: (filed) => {
      void keeper.discard();
      onDone(filed);
    },
  });
  const values = useWatch({ control: form.control }) as RequestFormValues;

  const wish = useMemo(() => wishOf(kind, values, today), [kind, values, today]);
  const known = useMemo(() => ({ ...facts.facts, papers: kept.map((paper) => paper.kind) }), [facts.facts, kept]);
  const decision = useMemo(() => decideRequest(wish, known, today), [wish, known, today]);
  const started = isStarted(kind, values, decision);
  // What is filled in wrongly is told beside its field by pressing the button; it does not keep it from being pressed.
  const wrong = Object.keys(formProblems(facts, values)).length > 0;
  // A paper on its way is waited for only if the request can be filed with it.
  const { outcome } = useMemo(() => decideRequest(wish, { ...facts.facts, papers: papers.expected }, today), [wish, facts.facts, papers.expected, today]);
  const barrier = !started ? 'nothing' : outcome === 'refused' && !wrong ? 'refused' : papers.uploading ? UPLOADING : null;
  const whenReady = useSubmitWhenReady({ barrier, filled: JSON.stringify({ ...empty, ...values }), papers: papers.files, send: onSubmit });

  const content = useMemo((): RequestDraft | null => {
    const current = { ...empty, ...values, papers: [...kept] };
    return JSON.stringify(current) === JSON.stringify({ ...empty, papers: [] }) ? null : current;
  }, [values, kept, empty]);
  function fill({ papers: files, ...filled }: RequestDraft): void {
    form.reset(filled, { keepDefaultValues: true });
    papers.replace(files);
  }
  const entries = useKeptForm<RequestDraft>({
    keeper, subject, content, fill,
    parse: (stored) => parseDraft(stored, empty),
    clear: () => {
      form.reset(empty);
      papers.replace([]);
      command.reset();
    },
  });

  // Refused although the form allowed it: the facts are not what they were, and the decision is made anew with the latest.
  const refusedBy = command.result?.kind === 'refused' ? command.result : null;
  useEffect(() => {
    if (refusedBy) router.refresh();
  }, [refusedBy, router]);

  return {
    ...entries, facts, form, values, papers, accepted: acceptedPapers(wish, known), decision, started, barrier, command,
    submit: () => {
      if (command.pending) return;
      if (barrier === null) onSubmit();
      // What is wrong is told beside its field at once, not when the paper is in.
      if (barrier === UPLOADING) void form.handleSubmit(whenReady.hold)();
    },
    submitWish: whenReady.state,
  };
}

/** Whether there is something to decide on. A field that is filled in wrongly counts: its problem is told on submitting. */
function isStarted(kind: RequestKind, values: RequestFormValues, { findings }: RequestDecision): boolean {
  if (kind === 'death_report') return values.diedOn !== '';
  if (kind === 'newborn_report') return values.name.trim() !== '' && values.birthDate !== '';
  const typed = kind === 'identity_correction' ? values.nik : `${values.phone}${values.email}`;
  return typed.trim() !== '' || !findings.some(({ code }) => code === 'I1');
}

'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { sessionEnded } from '@/components/form/connection';
import { useCommandForm } from '@/components/form/useCommandForm';
import type { CommandState } from '@/components/form/useCommand';
import { useDraftKeeper } from '@/components/form/useDraftKeeper';
import { useKeptForm, type KeptForm } from '@/components/form/useKeptForm';
import { useSubmitWhenReady, type WishState } from '@/components/form/useSubmitWhenReady';
import type { RequestResult } from '@/lib/transfers/commands/request-transfer';
import type { EvidenceKind } from '@/lib/transfers/model';
import type { FamilyCandidate, TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { decideTogether, type Decided } from '@/lib/transfers/rules/decide-together';
import type { RequestTransferInput } from '@/lib/transfers/schemas';
import type { Asked } from './facility-fit';
import { letterDateOf, parseDraft, type TransferDraft, type TransferFormValues } from './form-values';
import { familyVerdicts, type MemberVerdict } from './member-verdict';
import { requestVerdict, submissionOf, type RequestVerdict, type Submission } from './request-verdict';
import { useEvidence, type Evidence } from './useEvidence';
import { useNewDay } from './useNewDay';
import { useFacilityChoice, type FacilityChoice } from './useFacilityChoice';

/** Everything that the three columns show and do. */
export interface TransferRequest extends KeptForm {
  facts: TransferForm;
  form: UseFormReturn<TransferFormValues>;
  values: TransferFormValues;
  evidence: Evidence;
  choice: FacilityChoice;
  verdicts: ReadonlyMap<string, MemberVerdict | null>;
  /** Decisions of those ticked; null until somebody and a facility are chosen. */
  decided: readonly Decided<FamilyCandidate>[] | null;
  verdict: RequestVerdict | null;
  /** Papers that would help, also before a facility is chosen. */
  papers: readonly EvidenceKind[];
  submission: Submission;
  command: CommandState<RequestTransferInput, RequestResult>;
  submit: () => void;
  /** Submitting was wished while papers were on their way. */
  submitWish: WishState;
}

/** One request from the first tick to the answer. */
export function useTransferRequest(facts: TransferForm, onDone: (result: RequestResult) => void): TransferRequest {
  const router = useRouter();
  const [defaults] = useState<TransferFormValues>(() => ({ memberIds: [facts.memberId], facilityCode: '', reason: 'wish', letterDate: '', note: '' }));
  const subject = { kind: 'transfer', subjectId: facts.memberId };
  const keeper = useDraftKeeper<TransferDraft>(subject);
  const evidence = useEvidence(facts.memberId);
  const evidenceIds = useMemo(() => evidence.kept.map(({ id }) => id), [evidence.kept]);
  const toInput = useCallback(
    (values: TransferFormValues): RequestTransferInput => ({
      memberIds: values.memberIds, facilityCode: values.facilityCode, reason: values.reason, letterDate: letterDateOf(values), note: values.note.trim(), evidenceIds,
    }),
    [evidenceIds],
  );
  const { form, command, onSubmit } = useCommandForm<TransferFormValues, RequestTransferInput, RequestResult>({
    command: 'transfers/request',
    defaultValues: defaults,
    toInput,
    onDone: (result) => {
      void keeper.discard();
      onDone(result);
    },
  });
  const values = useWatch({ control: form.control }) as TransferFormValues;

  const { memberIds, reason, letterDate, facilityCode } = values;
  const claim = useMemo(
    () => ({ reason, letterDate: letterDateOf({ reason, letterDate }), evidence: evidence.kept.map(({ kind }) => kind) }),
    [reason, letterDate, evidence.kept],
  );
  const asked = useMemo((): Asked => ({ family: facts.family, claim, policy: facts.policy, today: facts.today }), [facts, claim]);
  const ticked = useMemo(() => facts.family.filter(({ member }) => memberIds.includes(member.id)), [facts.family, memberIds]);
  const going = useMemo((): Asked => {
    const opened = facts.family.filter(({ member }) => member.id === facts.memberId);
    return { ...asked, family: ticked.length > 0 ? ticked : opened };
  }, [asked, ticked, facts]);

  const choice = useFacilityChoice(facts, going, facts.memberId, facilityCode);
  const { chosen } = choice;
  const likeliest = choice.candidates[0] ?? null;
  const verdicts = useMemo(() => familyVerdicts(asked, memberIds, chosen, likeliest), [asked, memberIds, chosen, likeliest]);
  const decided = useMemo(
    () => (chosen && ticked.length > 0 ? decideTogether(ticked, { target: chosen, claim }, facts.policy, facts.today) : null),
    [chosen, ticked, claim, facts],
  );
  const verdict = useMemo(() => decided && requestVerdict(decided), [decided]);
  const papers = useMemo(() => {
    if (verdict) return verdict.papers;
    return likeliest ? requestVerdict(decideTogether(going.family, { target: likeliest, claim }, facts.policy, facts.today)).papers : [];
  }, [verdict, likeliest, going, claim, facts]);
  const coming = useMemo(() => {
    if (!evidence.uploading || !chosen || ticked.length === 0) return null;
    return requestVerdict(decideTogether(ticked, { target: chosen, claim: { ...claim, evidence: evidence.expected } }, facts.policy, facts.today));
  }, [evidence.uploading, evidence.expected, chosen, ticked, claim, facts]);
  const submission = submissionOf(verdict, { ticked: ticked.length, coming, note: values.note });
  const { barrier } = submission;
  const filled = JSON.stringify([memberIds, facilityCode, reason, letterDate, values.note]);
  const whenReady = useSubmitWhenReady({ barrier, filled, papers: evidence.files, send: onSubmit });

  const content = useMemo((): TransferDraft | null => {
    const { note } = values;
    const current = { memberIds, facilityCode, reason, letterDate, note, evidence: [...evidence.kept] };
    return JSON.stringify(current) === JSON.stringify({ ...defaults, evidence: [] }) ? null : current;
  }, [values, memberIds, facilityCode, reason, letterDate, evidence.kept, defaults]);
  function fill({ evidence: files, ...kept }: TransferDraft): void {
    form.reset({ ...defaults, ...kept }, { keepDefaultValues: true });
    evidence.replace(files);
  }
  const familyIds = facts.family.map(({ member }) => member.id);
  const entries = useKeptForm<TransferDraft>({
    keeper, subject, content, fill,
    parse: (kept) => parseDraft(kept, familyIds),
    clear: () => {
      form.reset(defaults);
      evidence.replace([]);
      command.reset();
    },
  });

  function submit(): void {
    if (command.pending) return;
    if (barrier === 'note_missing') form.setError('note', { type: 'required', message: 'note_reason' }, { shouldFocus: true });
    if (barrier === null) onSubmit();
    else whenReady.hold();
  }
  // Refused although the form allowed it: the facts are not what they were. The latest are loaded, and the decision is made anew with them.
  const refusedBy = command.result?.kind === 'refused' ? command.result : null;
  useEffect(() => {
    if (refusedBy) router.refresh();
  }, [refusedBy, router]);
  // While the page is covered the server would answer with the lock in its place, and what is filled in would be gone.
  useNewDay(facts.today, () => {
    if (!sessionEnded.get()) router.refresh();
  });

  return {
    ...entries, facts, form, values, evidence, choice, verdicts, decided, verdict, papers, submission, command, submit, submitWish: whenReady.state,
  };
}

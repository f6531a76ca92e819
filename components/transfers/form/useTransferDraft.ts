'use client';

import type { DraftKeeper } from '@/components/form/draft-keeper';
import { useDraftKeeper as useKeeper, useFormDraft, type FormDraftState } from '@/components/form/useFormDraft';
import { parseDraft, type TransferDraft } from './form-values';

const KIND = 'transfer';

export type TransferDraftState = FormDraftState;

/** The keeper of a member's draft. */
export function useDraftKeeper(memberId: string): DraftKeeper<TransferDraft> {
  return useKeeper<TransferDraft>({ kind: KIND, subjectId: memberId });
}

/** Keeps what is filled in for a member, and hands over what was kept before. `content` is null while nothing differs from an empty form. */
export function useTransferDraft(
  keeper: DraftKeeper<TransferDraft>,
  memberId: string,
  familyIds: readonly string[],
  content: TransferDraft | null,
  onFound: (draft: TransferDraft, savedAt: string) => void,
): TransferDraftState {
  return useFormDraft({ keeper, subject: { kind: KIND, subjectId: memberId }, content, parse: (kept) => parseDraft(kept, familyIds), onFound });
}

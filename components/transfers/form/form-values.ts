import { EVIDENCE_KINDS, TRANSFER_REASONS, type EvidenceKind, type TransferReason } from '@/lib/transfers/model';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** What the officer fills in. Texts as typed: an empty letter date is ''. */
export interface TransferFormValues {
  memberIds: string[];
  facilityCode: string;
  reason: TransferReason;
  letterDate: string;
  note: string;
}

/** A paper that the server keeps already. */
export interface KeptFile {
  id: string;
  kind: EvidenceKind;
  fileName: string;
  size: number;
}

export const NOTE_MAX = 2_000;

/** The paper that each reason is shown by. Null: none. */
export const PAPER_OF_REASON = {
  wish: null,
  moved_domicile: 'domicile_letter',
  official_duty: 'assignment_letter',
  not_own_choice: null,
  redistribution_return: null,
  contract_ended: null,
} as const satisfies Record<TransferReason, EvidenceKind | null>;

/** Whether the reason's letter is judged by its date (T3, T4). */
export function asksLetterDate(reason: TransferReason): boolean {
  return PAPER_OF_REASON[reason] !== null;
}

/** The date that goes into the request: none where the reason asks for none or the text is no date. */
export function letterDateOf({ reason, letterDate }: Pick<TransferFormValues, 'reason' | 'letterDate'>): CalendarDate | null {
  return asksLetterDate(reason) ? parseCalendarDate(letterDate) : null;
}

/** What is kept while the form is open. Files are on the server already: their ids and names. */
export interface TransferDraft extends TransferFormValues {
  evidence: KeptFile[];
}

/** Reads a kept draft. It may be of an earlier version or a family that has changed: what does not fit is left out, null when nothing is left. */
export function parseDraft(content: Record<string, unknown> | null, familyIds: readonly string[]): TransferDraft | null {
  if (content === null) return null;
  const { memberIds, facilityCode, reason, letterDate, note, evidence } = content;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const draft = {
    memberIds: Array.isArray(memberIds) ? familyIds.filter((id) => memberIds.includes(id)) : [],
    facilityCode: text(facilityCode),
    reason: TRANSFER_REASONS.find((each) => each === reason) ?? 'wish',
    letterDate: text(letterDate),
    note: text(note).slice(0, NOTE_MAX),
    evidence: Array.isArray(evidence) ? evidence.flatMap(parseFile) : [],
  };
  const empty = draft.facilityCode === '' && draft.reason === 'wish' && draft.note === '' && draft.evidence.length === 0 && draft.memberIds.length === 0;
  return empty ? null : draft;
}

function parseFile(value: unknown): KeptFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, kind, fileName, size } = value as Record<string, unknown>;
  const known = EVIDENCE_KINDS.find((each) => each === kind);
  return typeof id === 'string' && known && typeof fileName === 'string' && typeof size === 'number' ? [{ id, kind: known, fileName, size }] : [];
}

import * as z from 'zod';

const DRAFT_KINDS = [
  'transfer', 'transfer_decision', 'complaint', 'complaint_act', 'visit_close',
  'request_identity_correction', 'request_contact_update', 'request_death_report', 'request_newborn_report', 'request_decision',
] as const;
const place = { kind: z.enum(DRAFT_KINDS), subjectId: z.uuid() };

export const FindDraft = z.object(place);
/** What is being typed, at most 20,000 characters as JSON. */
export const SaveDraft = z.object({
  ...place,
  content: z.record(z.string(), z.json()).refine((content) => JSON.stringify(content).length <= 20_000, 'too_long'),
});
export const DiscardDraft = z.object(place);

/** A code of the app (6 digits) or a recovery code; the app's spaces are let through. */
export const ConfirmSecondFactor = z.object({ code: z.string().trim().min(1, 'required').max(100, 'too_long') });
/** Nothing to say: what it is about is the person's own. */
export const OwnAccount = z.object({});
/** The code, or the password where the account has no second factor. */
export const StepUp = z.object({ proof: z.string().min(1, 'required').max(1_000, 'too_long') });

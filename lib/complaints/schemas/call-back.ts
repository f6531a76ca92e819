import * as z from 'zod';
import { ATTEMPT_OUTCOMES, CALL_BACK_VIEWS } from '../model';
import { IDENTITY_FACTOR_KEYS } from '../rules/identity-check';

/** Flags a case for a call by hand. */
export const FlagCallBack = z.object({
  complaintId: z.uuid(),
  note: z.string().trim().min(5).max(2_000),
  preferredSlot: z.string().max(40).nullable().default(null),
});

export const ListCallBacks = z.object({
  view: z.enum(CALL_BACK_VIEWS).default('now'),
  after: z.object({ key: z.string().max(40), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListCallBacksInput = z.infer<typeof ListCallBacks>;
export const CountCallBacks = z.object({});
export const GetCallBack = z.object({ id: z.uuid() });

const target = { id: z.uuid(), version: z.int().positive() };
/** Opens a call-back to make the call: it is mine for some minutes, so that two do not call one member. */
export const TakeCallBack = z.object(target);
export const ReleaseCallBack = z.object(target);

/** What the person on the telephone said to one question. It is compared and forgotten. */
export const CheckIdentity = z.object({ id: z.uuid(), factor: z.enum(IDENTITY_FACTOR_KEYS), answer: z.string().trim().min(1).max(200) });
export type CheckIdentityInput = z.infer<typeof CheckIdentity>;

/** What became of a call. Whether the person was recognised, the server knows from its own checks. */
export const LogAttempt = z
  .object({
    ...target,
    outcome: z.enum(ATTEMPT_OUTCOMES),
    /** Wall-clock time in the member's zone, `YYYY-MM-DDTHH:MM`; null: did not say. */
    askedFor: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'invalid_date').nullable().default(null),
    /** The member says that the matter is settled, or not. */
    confirmed: z.boolean().nullable().default(null),
    note: z.string().trim().max(2_000).default(''),
  })
  .refine(({ outcome, confirmed }) => outcome !== 'reached' || confirmed !== null, { path: ['confirmed'], message: 'required' })
  .refine(({ outcome, note }) => outcome !== 'reached' || note.length > 0, { path: ['note'], message: 'required' });
export type LogAttemptInput = z.infer<typeof LogAttempt>;

/** A right telephone number, as people write it. */
export const CorrectNumber = z.object({ ...target, phone: z.string().trim().min(8).max(20) });

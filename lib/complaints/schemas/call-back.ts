import * as z from 'zod';
import { ATTEMPT_OUTCOMES } from '../model';
import { IDENTITY_FACTOR_KEYS, type IdentityFactor } from '../rules/identity-check';

/** Flags a case for a call by hand. */
export const FlagCallBack = z.object({
  complaintId: z.uuid(),
  note: z.string().trim().min(5).max(2_000),
  preferredSlot: z.string().max(40).nullable().default(null),
});

export const CALL_BACK_VIEWS = ['now', 'later', 'needs_number', 'done'] as const;
export type CallBackView = (typeof CALL_BACK_VIEWS)[number];

export const ListCallBacks = z.object({
  view: z.enum(CALL_BACK_VIEWS).default('now'),
  after: z.object({ key: z.string().max(40), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export const CountCallBacks = z.object({});

const target = { id: z.uuid(), version: z.int().positive() };
/** Opens a call-back to make the call: it is mine for some minutes, so that two do not call one member. */
export const TakeCallBack = z.object(target);
export const ReleaseCallBack = z.object(target);
/** What became of a call. The factors are kinds only; what the member said is never kept. */
export const LogAttempt = z
  .object({
    ...target,
    outcome: z.enum(ATTEMPT_OUTCOMES),
    checks: z.array(z.object({ factor: z.enum(IDENTITY_FACTOR_KEYS as [IdentityFactor, ...IdentityFactor[]]), agrees: z.boolean() })).max(10).default([]),
    askedFor: z.iso.datetime({ offset: true }).nullable().default(null),
    confirmed: z.boolean().nullable().default(null),
    note: z.string().trim().max(2_000).default(''),
  })
  .refine(({ outcome, confirmed }) => outcome !== 'reached' || confirmed !== null, { path: ['confirmed'], message: 'required' });
/** A right telephone number, as people write it. */
export const CorrectNumber = z.object({ ...target, phone: z.string().trim().min(8).max(20) });

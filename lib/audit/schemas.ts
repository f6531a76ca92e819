import * as z from 'zod';
import { businessDate } from '@/lib/values/inputs';
import { isInstantText } from '@/lib/values/instant-text';
import { AUDIT_ACTIONS, VERDICTS } from './model';

/** Filters of the audit. Days are of the reader's zone, both belong to the period. */
export const AuditFilter = z.object({
  from: businessDate.nullable().default(null),
  to: businessDate.nullable().default(null),
  officer: z.uuid().nullable().default(null),
  member: z.uuid().nullable().default(null),
  action: z.enum(AUDIT_ACTIONS).nullable().default(null),
});
export type AuditFilterInput = z.infer<typeof AuditFilter>;

/** One page, newest first. `after` is the last row of the page before. */
export const ListAudit = AuditFilter.extend({
  after: z.object({ at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/).refine(isInstantText), chain: z.string().max(20), seq: z.string().regex(/^\d{1,18}$/) }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListAuditInput = z.infer<typeof ListAudit>;

/** The filtered audit as a file: part by part, the first without `after`. */
export const ExportAudit = ListAudit.omit({ limit: true }).extend({ format: z.enum(['csv', 'xlsx']) });
export type ExportAuditInput = z.infer<typeof ExportAudit>;

/** Whose trail is asked for: a whole NIK or card number. */
export const FindAuditMember = z.object({ number: z.string().trim().min(1).max(100) });

/** Officers by the beginning of a word of their name, or of their account name. */
export const ListOfficers = z.object({ text: z.string().trim().max(100).default('') });

/** The watch list: what nobody looked at yet, or what was. */
export const ListFindings = z.object({ view: z.enum(['open', 'looked']).default('open') });
/** How many findings wait. */
export const CountFindings = z.object({});
/** That a finding was looked at, and what came of it: whether it was reasonable, and why. */
export const LookAtFinding = z.object({ id: z.uuid(), version: z.int().positive(), verdict: z.enum(VERDICTS), note: z.string().trim().min(5).max(500) });
/** A public figure, by whole NIK or card number. */
export const FlagMember = z.object({ number: z.string().trim().min(1).max(100), reason: z.string().trim().min(5).max(500) });
export const UnflagMember = z.object({ memberId: z.uuid() });

/** Whom the page is about. */
export const OpenAudit = z.object({ member: z.uuid().nullable().default(null), officer: z.uuid().nullable().default(null) });

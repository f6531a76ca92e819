import * as z from 'zod';
import { ReportFilter } from './filter';

/** What a cycle may be looked for by: where it stands, that a branch gave it back, or which deadline it missed. */
export const CASE_STATES = ['open', 'answered', 'reopened', 'returned', 'legal_missed', 'service_missed', 'response_missed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** By what a number of the report is narrowed; `key` is one of the keys of `by`. */
export const CASE_KEYS = ['channel', 'category', 'level', 'office'] as const;
export type CaseKey = (typeof CASE_KEYS)[number];

/** The cycles behind a number of the complaints report; `after` is the last one of the page before: its beginning, its complaint, its number, and of returned ones the branch. */
export const ReadComplaintCases = ReportFilter.omit({ compare: true }).extend({
  by: z.enum(CASE_KEYS).nullable().default(null),
  key: z.string().regex(/^[a-z0-9_]{1,40}$/, 'invalid_format').nullable().default(null),
  state: z.enum(CASE_STATES).nullable().default(null),
  after: z.string().regex(/^\d{1,13}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,4}(\.[a-z0-9-]{1,20})?$/, 'invalid_format').nullable().default(null),
});
export type ReadComplaintCasesInput = z.infer<typeof ReadComplaintCases>;

/** What of it stands in the address of a number. */
export interface CaseFilter {
  from: string;
  to: string;
  by: CaseKey;
  key: string;
  state: CaseState;
}

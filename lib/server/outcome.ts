import type { ReadingKind } from '@/lib/access/reading-limits';

/** Words beside a field: code (message key under `common.field`) by field path. */
export type FieldProblems = Record<string, string>;

export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

/** What a use case answers. Expected refusals are values; only faults are thrown. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  /** Refused by a rule or by the form. Codes are message keys; nothing was changed. */
  | { kind: 'refused'; codes: string[]; fields?: FieldProblems; params?: Record<string, string | number> }
  /** Someone else changed it meanwhile: who, when, and what is different now. */
  | { kind: 'conflict'; by: string; at: string; changes: Change[] }
  /** Missing and out of scope look the same. */
  | { kind: 'not_found' }
  | { kind: 'forbidden' }
  /** Allowed, once the person has proved themselves anew; nothing was changed. */
  | { kind: 'step_up' }
  /** The account must set up its second factor first. */
  | { kind: 'factor_pending' }
  /** More was read in this hour than one person may: of what, how much is allowed, and when it goes on (an ISO text, and in seconds). */
  | ({ kind: 'rate_limited'; seconds: number } & ReadingLimit);

export interface ReadingLimit {
  what: ReadingKind;
  limit: number;
  until: string;
}

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });
export const refused = (codes: string[], fields?: FieldProblems, params?: Record<string, string | number>): Outcome<never> => ({
  kind: 'refused',
  codes,
  ...(fields && { fields }),
  ...(params && { params }),
});
export const notFound: Outcome<never> = { kind: 'not_found' };

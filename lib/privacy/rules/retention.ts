import { addMonths, type CalendarDate } from '@/lib/values/calendar-date';

/** What is taken away or made nameless when its period is over. The audit is not among it: it is kept whole, for it is the proof. */
export const RETAINED = [
  'complaint_reporter', 'visit_member', 'evidence_file', 'complaint_file', 'complaint_words', 'transfer_words', 'request_words', 'privacy_words', 'finding_words',
  'purpose', 'reading_count', 'upload_count', 'draft', 'receipt',
] as const;
export type Retained = (typeof RETAINED)[number];

/**
 * How long each kind is kept, in months. UU 27/2022 asks for a configured period and names none (H); every number here is an invented policy:
 * - reporters of closed complaints who are no members: two years, the time in which a case may be reopened or judged;
 * - whose visit it was, with the answer to the exit poll: two years; the figures stay, for they name nobody;
 * - uploaded papers: five years, as long as a decision may be questioned;
 * - words of ended complaints (subject, account, answer, notes, tasks, notes of call-backs), notes of ended transfers, notes and values of ended requests for a change,
 *   words of answered requests about data, and reasons on the watch list: five years, as their papers; status, days, kinds and figures stay;
 * - stated purposes, hourly counts of readings and daily ones of uploads: a quarter; what was opened why stands in the audit;
 * - drafts that nobody came back to: a month; first answers that are kept for a second attempt: a month, where seconds would do.
 */
export const RETENTION_MONTHS: Readonly<Record<Retained, number>> = {
  complaint_reporter: 24,
  visit_member: 24,
  evidence_file: 60,
  complaint_file: 60,
  complaint_words: 60,
  transfer_words: 60,
  request_words: 60,
  privacy_words: 60,
  finding_words: 60,
  purpose: 3,
  reading_count: 3,
  upload_count: 3,
  draft: 1,
  receipt: 1,
};

/** What was finished before this day is past its period. */
export function keptFrom(kind: Retained, today: CalendarDate): CalendarDate {
  return addMonths(today, -RETENTION_MONTHS[kind]);
}

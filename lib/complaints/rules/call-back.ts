import { MINUTE, type EpochMs } from '@/lib/calendar/model';
import { localDay } from '@/lib/calendar/rules/zones';
import { isOpenStatus, type AttemptOutcome, type ComplaintStatus } from '@/lib/complaints/model';
import { nextWindow, slotAt, type CallTimes, type CallWindow, type MemberPlace } from './call-back-slots';

/** Why a member is to be called back. Source: DOMAIN "Complaints": unresolved ones are flagged. */
export const CALL_BACK_REASONS = ['deadline_passed', 'by_hand'] as const;
export type CallBackReason = (typeof CALL_BACK_REASONS)[number];

/** How often members are called; a policy value. */
export interface CallPolicy extends CallTimes {
  /** Calls without an answer after which nobody calls any more: 3. */
  readonly mostUnanswered: number;
  /** All calls of one call-back, also those that the member put off. */
  readonly mostCalls: number;
  /** Less than what a member asks for. */
  readonly mostPerDay: number;
  /** Least minutes between two calls. */
  readonly gapMinutes: number;
}

export interface Attempt {
  readonly at: EpochMs;
  readonly outcome: AttemptOutcome;
  /** When the member wants to be called, for `asked_later`. Null: did not say. */
  readonly askedFor: EpochMs | null;
}

export interface CallBackFacts {
  readonly flaggedAt: EpochMs;
  /** In order. */
  readonly attempts: readonly Attempt[];
  /** The slot that the member prefers, null without a wish. */
  readonly preferredSlot: string | null;
  /** When the telephone number was last corrected. */
  readonly numberCorrectedAt: EpochMs | null;
}

/** What comes next, and why; words stand under `nextCall` in the messages. */
export type NextCall =
  | { readonly kind: 'call'; readonly window: CallWindow; readonly reason: 'first_call' | 'as_asked' | 'other_time_of_day' | 'number_corrected'; readonly number: number }
  | { readonly kind: 'finished'; readonly reason: 'reached' | 'refused' }
  | { readonly kind: 'needs_number' }
  | { readonly kind: 'given_up'; readonly reason: 'unanswered' | 'too_many_calls' | 'no_slot' };

/**
 * The retry rule. An unanswered call is tried again in another slot, or in the one that the member prefers; a member who asks for
 * later is called at that time or in the next slot; a wrong number waits for a right one. Slots are in the member's zone.
 */
export function nextCall(facts: CallBackFacts, policy: CallPolicy, place: MemberPlace): NextCall {
  const { attempts, flaggedAt, preferredSlot, numberCorrectedAt } = facts;
  const last = attempts.at(-1);
  if (last === undefined) return call(facts, policy, place, flaggedAt, 'first_call', preferredSlot);
  if (last.outcome === 'reached' || last.outcome === 'refused') return { kind: 'finished', reason: last.outcome };
  const corrected = last.outcome === 'wrong_number' && numberCorrectedAt !== null && numberCorrectedAt >= last.at ? numberCorrectedAt : null;
  if (last.outcome === 'wrong_number' && corrected === null) return { kind: 'needs_number' };
  if (attempts.filter(({ outcome }) => outcome === 'no_answer').length >= policy.mostUnanswered) return { kind: 'given_up', reason: 'unanswered' };
  if (attempts.length >= policy.mostCalls) return { kind: 'given_up', reason: 'too_many_calls' };
  const rested = last.at + policy.gapMinutes * MINUTE;
  if (corrected !== null) return call(facts, policy, place, corrected, 'number_corrected', preferredSlot);
  if (last.outcome === 'asked_later') return call(facts, policy, place, Math.max(last.askedFor ?? rested, last.at), 'as_asked', null);
  return call(facts, policy, place, rested, 'other_time_of_day', preferredSlot);
}

/** The instant from which a complaint is to be flagged by rule, null when it is not: it is open and its legal deadline has passed. */
export function flagByRule(
  complaint: { readonly status: ComplaintStatus; readonly legalDueAt: EpochMs | null; readonly flaggedInCycle: boolean },
  now: EpochMs,
): EpochMs | null {
  const { status, legalDueAt, flaggedInCycle } = complaint;
  if (!isOpenStatus(status) || flaggedInCycle || legalDueAt === null || now <= legalDueAt) return null;
  return legalDueAt + 1;
}

function call(facts: CallBackFacts, policy: CallPolicy, place: MemberPlace, after: EpochMs, reason: Extract<NextCall, { kind: 'call' }>['reason'], wish: string | null): NextCall {
  const last = facts.attempts.at(-1);
  const tried = reason === 'other_time_of_day' && last !== undefined && policy.slots.length > 1 ? slotAt(last.at, policy, place.zone) : null;
  const mayCallOn = (day: number) => reason === 'as_asked' || facts.attempts.filter(({ at }) => localDay(at, place.zone) === day).length < policy.mostPerDay;
  const window = nextWindow(after, policy, place, ({ slot }, day) => mayCallOn(day) && (wish === null ? slot !== tried : slot === wish));
  if (window === null) return { kind: 'given_up', reason: 'no_slot' };
  return { kind: 'call', window, reason, number: facts.attempts.length + 1 };
}

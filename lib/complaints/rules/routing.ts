import type { EpochMs } from '@/lib/calendar/model';
import type { ComplaintAction } from '@/lib/complaints/model';
import type { ClockPolicy } from './policy';

/** A step on the way of a complaint between the central office and the branches. */
export interface PathStep {
  readonly at: EpochMs;
  readonly action: Extract<ComplaintAction, 'forward' | 'forward_provider' | 'return' | 'refer'>;
  /** Branch, or null for the central office. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

/** `return`: back to the central office. `refer`: to the supervisor, who is shown the path. */
export type ReturnDecision =
  | { readonly allowed: true; readonly action: Extract<ComplaintAction, 'return' | 'refer'>; readonly returns: number }
  | { readonly allowed: false; readonly reason: ReturnRefusal };

/** Why a complaint cannot be returned; words stand under `refusals` in the messages. */
export const RETURN_REFUSALS = ['no_reason', 'supervisor_decided'] as const;
export type ReturnRefusal = (typeof RETURN_REFUSALS)[number];

/**
 * What a return as not ours (bukan wewenang) becomes. A complaint that was returned as often as policy allows goes to the supervisor
 * instead; where the supervisor sends it, it stays. `path` is that of the whole complaint, reopenings included, in order.
 */
export function decideReturn(path: readonly PathStep[], reason: string, policy: Pick<ClockPolicy, 'mostReturns'>): ReturnDecision {
  if (reason.trim() === '') return { allowed: false, reason: 'no_reason' };
  if (path.some(({ action }) => action === 'refer')) return { allowed: false, reason: 'supervisor_decided' };
  const returns = path.filter(({ action }) => action === 'return').length;
  return { allowed: true, action: returns >= policy.mostReturns ? 'refer' : 'return', returns: returns + 1 };
}

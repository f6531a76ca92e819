/** Why a complaint cannot be resolved yet; words stand under `refusals` in the messages. */
export const RESOLVE_REFUSALS = ['no_answer_text', 'call_back_open', 'override_without_reason', 'override_by_supervisor_only'] as const;
export type ResolveRefusal = (typeof RESOLVE_REFUSALS)[number];

export interface ResolveRequest {
  readonly answer: string;
  /** A call-back of this complaint is not finished. */
  readonly callBackOpen: boolean;
  /** Resolve all the same; null when nobody asked for that. */
  readonly override: { readonly bySupervisor: boolean; readonly reason: string } | null;
}

export type ResolveDecision =
  | { readonly allowed: true; readonly overridden: boolean }
  | { readonly allowed: false; readonly reasons: readonly ResolveRefusal[] };

/** A complaint is resolved with an answer, and not while its call-back is open unless a supervisor says why. */
export function decideResolve({ answer, callBackOpen, override }: ResolveRequest): ResolveDecision {
  const against: [ResolveRefusal, boolean][] = [
    ['no_answer_text', answer.trim() === ''],
    ['call_back_open', callBackOpen && override === null],
    ['override_by_supervisor_only', callBackOpen && override !== null && !override.bySupervisor],
    ['override_without_reason', callBackOpen && override !== null && override.reason.trim() === ''],
  ];
  const reasons = against.filter(([, stands]) => stands).map(([reason]) => reason);
  return reasons.length > 0 ? { allowed: false, reasons } : { allowed: true, overridden: callBackOpen };
}

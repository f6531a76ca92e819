import type { CalendarDate } from '@/lib/values/calendar-date';
import type { TransferFacts } from './facts';
import type { Outcome } from './finding-terms';
import { strictest, type Finding } from './findings';
import { refuseDeceasedOrDuplicate, refuseSameFacility } from './member-state';
import { decideTargetContract } from './target-facility';

export interface ApplicationDecision {
  readonly outcome: Extract<Outcome, 'allowed' | 'refused'>;
  readonly findings: readonly Finding[];
}

/**
 * Whether an approved transfer can still be applied on its day. What was weighed at the request is not weighed again; only
 * what makes it impossible counts: already there (T1), deceased or duplicate (T9), no contract of the new facility (T10).
 */
export function decideApplication(
  facts: Pick<TransferFacts, 'member' | 'current' | 'target'>,
  effectiveDate: CalendarDate,
): ApplicationDecision {
  const findings = [
    refuseSameFacility(facts.current, facts.target),
    refuseDeceasedOrDuplicate(facts.member),
    decideTargetContract(facts.target, effectiveDate),
  ].filter((each) => each !== null);
  return { outcome: strictest(findings) === 'refused' ? 'refused' : 'allowed', findings };
}

import type { CalendarDate } from '@/lib/values/calendar-date';
import { decideTransfer } from './decide-transfer';
import type { TransferFacts, TransferPolicy } from './facts';
import type { TransferDecision } from './findings';

/** What belongs to one member; what all of one request have in common. */
export type OwnFacts = Pick<TransferFacts, 'member' | 'current' | 'openTransfer' | 'payer'>;
export type SharedRequest = Pick<TransferFacts, 'target' | 'claim'>;

export interface Decided<F extends OwnFacts> {
  readonly facts: F;
  readonly decision: TransferDecision;
}

/**
 * One request for several members to one facility: a decision for each, in their order. Capacity (T11) counts those who move, not
 * those whom another rule keeps.
 */
export function decideTogether<F extends OwnFacts>(
  family: readonly F[],
  request: SharedRequest,
  policy: TransferPolicy,
  today: CalendarDate,
): Decided<F>[] {
  const alone = family.map((facts) => decide(facts, request, 1, policy, today));
  const moving = alone.filter(({ decision }) => decision.outcome !== 'refused').length;
  return moving <= 1 ? alone : family.map((facts) => decide(facts, request, moving, policy, today));
}

function decide<F extends OwnFacts>(facts: F, request: SharedRequest, groupSize: number, policy: TransferPolicy, today: CalendarDate): Decided<F> {
  const { member, current, openTransfer, payer } = facts;
  return { facts, decision: decideTransfer({ member, current, openTransfer, payer, ...request, groupSize }, policy, today) };
}

import { TRANSFER_ACTIONS, TRANSITIONS, type Transition, type TransferAction, type TransferStatus } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Outcome } from './finding-terms';

/** Why an action is not possible; words stand under `refusals` in the messages. */
export const ACT_REFUSALS = ['wrong_status', 'not_permitted', 'self_approval', 'day_reached', 'not_due'] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

export type ActDecision =
  | { readonly allowed: true; readonly to: TransferStatus }
  | { readonly allowed: false; readonly reason: ActRefusal };

/** What the decision looks at of a transfer. */
export interface TransferCase {
  readonly status: TransferStatus;
  /** Staff ids of everybody who requested or resubmitted it. */
  readonly submittedBy: readonly string[];
  readonly effectiveDate: CalendarDate;
}

/** Who acts: a member of staff, or with staffId null the job, which alone holds `system`. */
export interface TransferActor {
  readonly staffId: string | null;
  readonly permissions: readonly string[];
}

/** The row of the table for this status and action, null when there is none. */
export function transitionOf(status: TransferStatus, action: TransferAction): Transition | null {
  const actions: Partial<Record<TransferAction, Transition>> = TRANSITIONS[status];
  return actions[action] ?? null;
}

/** The status after the action, null when the action is not possible in this status. */
export function nextStatus(status: TransferStatus, action: TransferAction): TransferStatus | null {
  return transitionOf(status, action)?.to ?? null;
}

/** The status with which a request starts: approved at once where no rule asks for approval. Null: it is not accepted at all. */
export function statusOnRequest(outcome: Outcome): 'requested' | 'approved' | null {
  if (outcome === 'refused') return null;
  return outcome === 'allowed' ? 'approved' : 'requested';
}

/**
 * Whether the actor may do this now, and to which status it leads. Nobody decides on a request of their own; an approved
 * transfer is cancelled before its day only, and applied on its day or later.
 */
export function canAct(action: TransferAction, transfer: TransferCase, actor: TransferActor, today: CalendarDate): ActDecision {
  const transition = transitionOf(transfer.status, action);
  if (transition === null) return refuse('wrong_status');
  if (!holds(actor, transition)) return refuse('not_permitted');
  const ownRequest = actor.staffId !== null && transfer.submittedBy.includes(actor.staffId);
  if (transition.permission === 'transfer:decide' && ownRequest) return refuse('self_approval');
  if (action === 'cancel' && transfer.status === 'approved' && today >= transfer.effectiveDate) return refuse('day_reached');
  if (transition.permission === 'system' && today < transfer.effectiveDate) return refuse('not_due');
  return { allowed: true, to: transition.to };
}

/** The actions that canAct allows, in the order of TRANSFER_ACTIONS: the buttons of a screen. */
export function possibleActions(transfer: TransferCase, actor: TransferActor, today: CalendarDate): TransferAction[] {
  return TRANSFER_ACTIONS.filter((action) => canAct(action, transfer, actor, today).allowed);
}

/** Actions that the status and the role allow but this transfer's own state does not, each with why: what a screen explains beside a missing button. */
export function refusedActions(transfer: TransferCase, actor: TransferActor, today: CalendarDate): Partial<Record<TransferAction, ActRefusal>> {
  const refusals: Partial<Record<TransferAction, ActRefusal>> = {};
  for (const action of TRANSFER_ACTIONS) {
    const decision = canAct(action, transfer, actor, today);
    if (!decision.allowed && decision.reason !== 'wrong_status' && decision.reason !== 'not_permitted') refusals[action] = decision.reason;
  }
  return refusals;
}

function holds(actor: TransferActor, { permission }: Transition): boolean {
  if (permission === 'system' && actor.staffId !== null) return false;
  return actor.permissions.includes(permission);
}

function refuse(reason: ActRefusal): ActDecision {
  return { allowed: false, reason };
}

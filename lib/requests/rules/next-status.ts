import { REQUEST_ACTIONS, TRANSITIONS, type RequestAction, type RequestStatus, type Transition } from '@/lib/requests/model';

/** Why an action is not possible; words stand under `refusals` in the messages. */
export const ACT_REFUSALS = ['wrong_status', 'not_permitted', 'self_approval'] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

export type ActDecision = { readonly allowed: true; readonly to: RequestStatus } | { readonly allowed: false; readonly reason: ActRefusal };

/** What the decision looks at of a request. */
export interface RequestCase {
  readonly status: RequestStatus;
  /** Staff ids of everybody who filed or resubmitted it. */
  readonly submittedBy: readonly string[];
}

export interface RequestActor {
  readonly staffId: string;
  readonly permissions: readonly string[];
}

/** The row of the table for this status and action, null when there is none. */
export function transitionOf(status: RequestStatus, action: RequestAction): Transition | null {
  const actions: Partial<Record<RequestAction, Transition>> = TRANSITIONS[status];
  return actions[action] ?? null;
}

/** Whether the actor may do this now, and to which status it leads. Nobody decides on a request of their own. */
export function canAct(action: RequestAction, request: RequestCase, actor: RequestActor): ActDecision {
  const transition = transitionOf(request.status, action);
  if (transition === null) return { allowed: false, reason: 'wrong_status' };
  if (!actor.permissions.includes(transition.permission)) return { allowed: false, reason: 'not_permitted' };
  if (transition.permission === 'service_request:decide' && request.submittedBy.includes(actor.staffId)) return { allowed: false, reason: 'self_approval' };
  return { allowed: true, to: transition.to };
}

/** The actions that canAct allows, in the order of REQUEST_ACTIONS: the buttons of a screen. */
export function possibleActions(request: RequestCase, actor: RequestActor): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) => canAct(action, request, actor).allowed);
}

/** Whether the role could decide, were it not the person's own request: said beside the missing button. */
export function isOwnToDecide(request: RequestCase, actor: RequestActor): boolean {
  return REQUEST_ACTIONS.some((action) => {
    const decision = canAct(action, request, actor);
    return !decision.allowed && decision.reason === 'self_approval';
  });
}

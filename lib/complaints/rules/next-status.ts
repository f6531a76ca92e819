import {
  COMPLAINT_ACTIONS,
  TRANSITIONS,
  type ComplaintAction,
  type ComplaintStatus,
  type ComplaintTransition,
} from '@/lib/complaints/model';

/** Why an action is not possible; words stand under `refusals` in the messages, beside those of the other rules. */
export const ACT_REFUSALS = ['wrong_status', 'not_permitted'] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

export type ActDecision =
  | { readonly allowed: true; readonly to: ComplaintStatus }
  | { readonly allowed: false; readonly reason: ActRefusal };

/** What the decision looks at of a complaint. `statusBeforeMerge` is null unless it is merged. */
export interface ComplaintState {
  readonly status: ComplaintStatus;
  readonly statusBeforeMerge: ComplaintStatus | null;
}

/** Who acts: a member of staff, or with staffId null a job. */
export interface ComplaintActor {
  readonly staffId: string | null;
  readonly permissions: readonly string[];
}

/** What jobs may do. */
export const JOB: ComplaintActor = { staffId: null, permissions: ['system', 'complaint:escalate'] };

/** The row of the table for this status and action, null when there is none. */
export function transitionOf(status: ComplaintStatus, action: ComplaintAction): ComplaintTransition | null {
  const actions: Partial<Record<ComplaintAction, ComplaintTransition>> = TRANSITIONS[status];
  return actions[action] ?? null;
}

/** The status after the action, null when the action is not possible. */
export function nextStatus(complaint: ComplaintState, action: ComplaintAction): ComplaintStatus | null {
  const to = transitionOf(complaint.status, action)?.to ?? null;
  return to === 'before_merge' ? complaint.statusBeforeMerge : to;
}

/** Whether the actor may do this now, and to which status it leads. The rules of the single acts are asked besides. */
export function canAct(action: ComplaintAction, complaint: ComplaintState, actor: ComplaintActor): ActDecision {
  const transition = transitionOf(complaint.status, action);
  const to = nextStatus(complaint, action);
  if (transition === null || to === null) return { allowed: false, reason: 'wrong_status' };
  if (!holds(actor, transition)) return { allowed: false, reason: 'not_permitted' };
  return { allowed: true, to };
}

/** The actions that canAct allows, in the order of COMPLAINT_ACTIONS: the buttons of a screen. */
export function possibleActions(complaint: ComplaintState, actor: ComplaintActor): ComplaintAction[] {
  return COMPLAINT_ACTIONS.filter((action) => canAct(action, complaint, actor).allowed);
}

function holds(actor: ComplaintActor, { permission }: ComplaintTransition): boolean {
  if (permission === 'system' && actor.staffId !== null) return false;
  return actor.permissions.includes(permission);
}

import type { Role } from './roles';

/** Who acts: the signed-in person with role and scope, as the session row says at this request. */
export interface Actor {
  staffId: string;
  username: string;
  name: string;
  role: Role;
  branch: { id: string; name: string; timeZone: string } | null;
  region: { id: string; name: string } | null;
  /** Branches whose work rows the person may see; ignored when `national`. */
  branchIds: readonly string[];
  national: boolean;
  sessionId: string;
  /** The account must set up its second factor first: every use case but those of the setting-up refuses. */
  factorPending?: boolean;
  /** When the person last proved themselves anew within this session. */
  steppedUpAt?: Date | null;
}

/** How long such a proof lasts. */
export const STEP_UP_MS = 5 * 60_000;

/** Has the person proved themselves within the last five minutes? */
export function isSteppedUp({ steppedUpAt }: Pick<Actor, 'steppedUpAt'>, now: Date): boolean {
  return steppedUpAt !== undefined && steppedUpAt !== null && now.getTime() - steppedUpAt.getTime() < STEP_UP_MS;
}

/** Roles whose scope is the nation. A branch or region role never is. */
export const NATIONAL_ROLES: readonly Role[] = ['triage', 'care_center', 'admin', 'auditor'];

/** How far a role reaches: its people belong to one branch, to one region, or to the nation. */
export function reachOf(role: Role): 'branch' | 'region' | 'nation' {
  if (NATIONAL_ROLES.includes(role)) return 'nation';
  return role === 'regional_manager' ? 'region' : 'branch';
}

/** The zone in which the person reads times: the branch's, else that of the head office. */
export function zoneOf(actor: Pick<Actor, 'branch'>): string {
  return actor.branch?.timeZone ?? 'Asia/Jakarta';
}

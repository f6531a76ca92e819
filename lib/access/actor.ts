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
}

/** Roles whose scope is the nation. A branch or region role never is. */
export const NATIONAL_ROLES: readonly Role[] = ['triage', 'care_center', 'admin', 'auditor'];

/** The zone in which the person reads times: the branch's, else that of the head office. */
export function zoneOf(actor: Pick<Actor, 'branch'>): string {
  return actor.branch?.timeZone ?? 'Asia/Jakarta';
}

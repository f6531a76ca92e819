import type { Actor } from './actor';
import { roleMay, type Permission } from './permissions';

/** May the person do this at all, whatever the row? */
export function can(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return roleMay(actor.role, permission);
}

/** Is a row of this branch within the person's scope? */
export function inScope(actor: Pick<Actor, 'national' | 'branchIds'>, branchId: string): boolean {
  return actor.national || actor.branchIds.includes(branchId);
}

/** The same scope as a Prisma `where`: always an explicit list or an explicit everything, never undefined. */
export function branchWhere(actor: Pick<Actor, 'national' | 'branchIds'>): { branchId: { in: string[] } } | Record<string, never> {
  return actor.national ? {} : { branchId: { in: [...actor.branchIds] } };
}

import { reachOf } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import type { AuditEntry } from '@/lib/server/audit';
import type { Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';
import { notFound, refused, type FieldProblems, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { conflictSince } from '../queries/person-history';
import type { StaffAction, StaffFacts } from '../model';

/** A person as the commands change them. */
export interface StoredPerson {
  id: string;
  username: string;
  name: string;
  role: Role;
  branchId: string | null;
  regionId: string | null;
  active: boolean;
  invited: boolean;
  version: number;
}

/** What every change of a person answers. */
export interface PersonChanged {
  id: string;
  username: string;
  version: number;
}

const FIELDS = { id: true, username: true, name: true, role: true, branchId: true, regionId: true, active: true, invited: true, version: true } as const;

/**
 * The person for a change, with all other changes of staff waiting until this one has ended: two administrators who disable each other at the same moment
 * follow one another. Refused for the own account, and as a conflict when the version is another one.
 */
export async function takePerson({ tx, actor }: Context, { id, version }: { id: string; version?: number }): Promise<{ person: StoredPerson } | { answer: Outcome<never> }> {
  await lockStaff(tx);
  // Whoever was waiting may have been disabled meanwhile.
  if (!(await tx.staff.findFirst({ where: { id: actor.staffId, active: true, role: actor.role }, select: { id: true } }))) return { answer: { kind: 'forbidden' } };
  if (id === actor.staffId) return { answer: refused(['own_account']) };
  const person = await tx.staff.findUnique({ where: { id }, select: FIELDS });
  if (!person) return { answer: notFound };
  if (version !== undefined && person.version !== version) return { answer: await conflictSince(tx, id, version) };
  return { person: { ...person, role: person.role as Role } };
}

/** Waits for a change of the staff that is under way. */
export async function lockStaff(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('loket staff'))`;
}

/** Whether somebody else could still administrate without this person. */
export async function isLastAdmin(tx: Tx, person: Pick<StoredPerson, 'id' | 'role' | 'active' | 'invited'>): Promise<boolean> {
  if (person.role !== 'admin' || !person.active || person.invited) return false;
  return (await tx.staff.count({ where: { role: 'admin', active: true, invited: false, id: { not: person.id } } })) === 0;
}

/** Problems of a role with its place: a branch role has a branch, a regional one a region, the others neither, and both exist. */
export async function placeProblems(tx: Tx, { role, branchId, regionId }: { role: Role; branchId: string | null; regionId: string | null }): Promise<FieldProblems | null> {
  const reach = reachOf(role);
  if (reach === 'branch' ? branchId === null : branchId !== null) return { branchId: branchId === null ? 'required' : 'place_of_role' };
  if (reach === 'region' ? regionId === null : regionId !== null) return { regionId: regionId === null ? 'required' : 'place_of_role' };
  if (branchId !== null && !(await tx.branch.findUnique({ where: { id: branchId }, select: { id: true } }))) return { branchId: 'not_in_list' };
  if (regionId !== null && !(await tx.region.findUnique({ where: { id: regionId }, select: { id: true } }))) return { regionId: 'not_in_list' };
  return null;
}

interface Happened {
  staffId: string;
  action: StaffAction;
  version: number;
  reason?: string;
  before?: StaffFacts;
  after?: StaffFacts;
}

/** Writes one line of the person's history. */
export async function writeEvent(tx: Tx, actor: { staffId: string | null; name: string }, at: Date, { staffId, action, version, reason = '', before = {}, after = {} }: Happened): Promise<void> {
  await tx.staffEvent.create({ data: { id: newId(), staffId, at, actorId: actor.staffId, actorName: actor.name, action, version, reason, before, after } });
}

/** Saves columns of the person with the next version, and its line of history. */
export async function savePerson({ tx, actor, now }: Context, person: StoredPerson, data: Partial<Pick<StoredPerson, 'name' | 'role' | 'branchId' | 'regionId' | 'active'>>, event: Omit<Happened, 'staffId' | 'version'>): Promise<PersonChanged> {
  const version = person.version + 1;
  await tx.staff.update({ where: { id: person.id }, data: { ...data, version }, select: { id: true } });
  await writeEvent(tx, actor, now, { ...event, staffId: person.id, version });
  return { id: person.id, username: person.username, version };
}

/** Ends sessions of a person at once. Returns how many. */
export async function endSessionsOf(tx: Tx, staffId: string, now: Date, { only = null, except = null }: { only?: string | null; except?: string | null } = {}): Promise<number> {
  return tx.$executeRaw`UPDATE staff_session SET revoked_at = ${now} WHERE staff_id = ${staffId}::uuid AND revoked_at IS NULL AND expires_at > ${now}
    AND (${only}::uuid IS NULL OR id = ${only}::uuid) AND (${except}::uuid IS NULL OR id <> ${except}::uuid)`;
}

/** The audit of a change: of whom, why, what. */
export const auditPerson =
  <I extends { reason?: string }>(action: string, detail: (input: I) => Record<string, unknown> = () => ({})) =>
  (input: I, { id, username }: { id: string; username: string }): AuditEntry[] => [
    { action, objectId: id, reason: input.reason === undefined || input.reason === '' ? null : input.reason, detail: { reference: username, ...detail(input) } },
  ];

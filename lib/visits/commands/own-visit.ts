import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import { notFound, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { branchWhere } from '@/lib/access/can';

/** A visit as it stands while a command works on it. */
export type StoredVisit = NonNullable<Awaited<ReturnType<Context['tx']['visit']['findFirst']>>>;

/** What every command of a visit answers. */
export interface ChangedVisit {
  id: string;
  version: number;
  branchId: string;
  /** Its ticket; null for one opened by hand. */
  ticketId: string | null;
  memberId: string | null;
}

/** What the answer says of a stored visit, with the version that it now has. */
export function changedVisit({ id, branchId, ticketId, memberId }: StoredVisit, version: number): ChangedVisit {
  return { id, version, branchId, ticketId, memberId };
}

/** The person's own open visit, locked until the transaction ends; missing, closed and a colleague's look the same. */
export async function lockOwnVisit({ tx, actor }: Context, id: string): Promise<StoredVisit | null> {
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${id}::uuid AND staff_id = ${actor.staffId}::uuid AND closed_at IS NULL FOR UPDATE`;
  return tx.visit.findFirst({ where: { id, staffId: actor.staffId, closedAt: null, ...branchWhere(actor) } });
}

/** The same with the version that the screen saw; a stale one is a conflict. */
export async function lockOwnVersion(context: Context, id: string, version: number): Promise<StoredVisit | Outcome<never>> {
  const visit = await lockOwnVisit(context, id);
  if (!visit) return notFound;
  return visit.version === version ? visit : staleVisit(visit, context.actor.name);
}

/** Told when somebody's screen is older than the visit. */
export function staleVisit({ updatedAt }: StoredVisit, by: string): Outcome<never> {
  return { kind: 'conflict', by, at: updatedAt.toISOString(), changes: [] };
}

/** Whether a load gave an outcome instead of a visit. */
export function isOutcome(loaded: StoredVisit | Outcome<never>): loaded is Outcome<never> {
  return 'kind' in loaded;
}

/** The audit entry of an act on a visit. */
export function auditVisit(action: string): (input: unknown, visit: ChangedVisit) => AuditEntry[] {
  return (_, { id, memberId }) => [{ action, objectId: id, memberId }];
}

/** Tells the branch's screens of a change of a visit, and of its ticket where that changed too. */
export function announceVisit({ id, branchId, ticketId }: ChangedVisit, queue: boolean): Announcement[] {
  return [
    { topic: 'visits', branchId, objectId: id },
    ...(queue ? [{ topic: 'queue' as const, branchId, objectId: ticketId ?? id }] : []),
  ];
}

import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { branchWhere } from '@/lib/access/can';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import type { RequestAction, RequestKind, RequestStatus } from '@/lib/requests/model';
import { canAct } from '@/lib/requests/rules/next-status';
import { staffNames } from '../queries/get-request';
import { recordRequestEvent } from './record-event';

/** A request as the commands load it: the state that rule and compare-and-set look at. */
export type RequestState = NonNullable<Awaited<ReturnType<Context['tx']['serviceRequest']['findFirst']>>>;

/** What a change answers: where the request stands now. */
export interface ChangedRequest {
  id: string;
  reference: string;
  kind: RequestKind;
  memberId: string;
  branchId: string;
  status: RequestStatus;
  version: number;
}

interface Change {
  id: string;
  version: number;
  note: string;
}

type Prepared = { kind: 'done'; value: Prisma.ServiceRequestUncheckedUpdateManyInput } | Outcome<never>;

/**
 * One step of the status table: load within scope, check state and person, let `prepare` decide more, then compare-and-set on the version.
 * A stale version gets a conflict that says who changed what.
 */
export async function changeRequest(
  context: Context,
  action: RequestAction,
  input: Change,
  prepare: (request: RequestState) => Promise<Prepared> = async () => done({}),
): Promise<Outcome<ChangedRequest>> {
  const { tx, actor, now } = context;
  const where = { id: input.id, ...branchWhere(actor) };
  const request = await tx.serviceRequest.findFirst({ where });
  if (!request) return notFound;
  if (request.version !== input.version) return conflictWith(context, request);
  const status = request.status as RequestStatus;
  const permission = canAct(action, { status, submittedBy: request.submittedBy }, { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] });
  if (!permission.allowed) return refused([permission.reason]);
  const prepared = await prepare(request);
  if (prepared.kind !== 'done') return prepared;
  const { count } = await tx.serviceRequest.updateMany({
    where: { ...where, version: input.version },
    data: { ...prepared.value, status: permission.to, version: input.version + 1, updatedAt: now, updatedById: actor.staffId },
  });
  if (count === 0) return conflictWith(context, await tx.serviceRequest.findFirstOrThrow({ where }));
  const { id, reference, memberId, branchId } = request;
  await recordRequestEvent(context, { requestId: id, memberId, branchId, action, from: status, to: permission.to, note: input.note });
  return done({ id, reference, kind: request.kind as RequestKind, memberId, branchId, status: permission.to, version: input.version + 1 });
}

async function conflictWith(context: Context, request: RequestState): Promise<Outcome<never>> {
  const names = await staffNames(context, [request.updatedById]);
  return {
    kind: 'conflict',
    by: names.get(request.updatedById ?? '') ?? '',
    at: request.updatedAt.toISOString(),
    changes: [{ field: 'status', before: null, after: request.status }, { field: 'version', before: null, after: String(request.version) }],
  };
}

/** The audit of a step. */
export const auditChange =
  (action: string) =>
  (input: { note: string }, { id, memberId, reference, kind, status, version }: ChangedRequest): AuditEntry[] => [
    { action, memberId, objectId: id, reason: input.note || null, detail: { reference, service: kind, status, version } },
  ];

/** Tells the queues of the branch. */
export const announceChange = (_: unknown, { id, branchId }: ChangedRequest): Announcement[] => [{ topic: 'service_requests', branchId, objectId: id }];

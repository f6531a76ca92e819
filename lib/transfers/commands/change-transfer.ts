import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { branchWhere } from '@/lib/access/can';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Outcome } from '@/lib/server/outcome';
import { done, notFound, refused } from '@/lib/server/outcome';
import type { Announcement } from '@/lib/server/events';
import type { AuditEntry } from '@/lib/server/audit';
import type { Context } from '@/lib/server/use-case';
import type { TransferAction, TransferStatus } from '@/lib/transfers/model';
import { canAct } from '@/lib/transfers/rules/next-status';
import { fromDbDate } from '@/lib/values/calendar-date';
import { recordTransferEvent } from './record-event';

/** A transfer as the commands load it: the state that rule and compare-and-set look at. */
export const transferState = {
  id: true,
  reference: true,
  version: true,
  status: true,
  branchId: true,
  memberId: true,
  toFacilityCode: true,
  reason: true,
  letterDate: true,
  submittedBy: true,
  effectiveDate: true,
  outcome: true,
  updatedAt: true,
  updatedBy: { select: { name: true } },
} as const satisfies Prisma.TransferSelect;
export type TransferState = Prisma.TransferGetPayload<{ select: typeof transferState }>;

/** What a change answers: where the transfer stands now. */
export interface ChangedTransfer {
  id: string;
  reference: string;
  memberId: string;
  branchId: string;
  status: TransferStatus;
  version: number;
}

interface Change {
  id: string;
  version: number;
  note: string;
}

/**
 * One step of the status table: load within scope, check state and person, let `prepare` decide more, then compare-and-set on the version.
 * A stale version gets a conflict that says who changed what.
 */
export async function changeTransfer(
  context: Context,
  action: TransferAction,
  input: Change,
  prepare: (transfer: TransferState) => Promise<{ kind: 'done'; value: Prisma.TransferUncheckedUpdateManyInput } | Outcome<never>> = async () => done({}),
): Promise<Outcome<ChangedTransfer>> {
  const { tx, actor, now, today } = context;
  const where = { id: input.id, ...branchWhere(actor) };
  const transfer = await tx.transfer.findFirst({ where, select: transferState });
  if (!transfer) return notFound;
  if (transfer.version !== input.version) return conflictWith(transfer);
  const status = transfer.status as TransferStatus;
  const permission = canAct(
    action,
    { status, submittedBy: transfer.submittedBy, effectiveDate: fromDbDate(transfer.effectiveDate) },
    { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] },
    today,
  );
  if (!permission.allowed) return refused([permission.reason]);
  const prepared = await prepare(transfer);
  if (prepared.kind !== 'done') return prepared;
  const { count } = await tx.transfer.updateMany({
    where: { ...where, version: input.version },
    data: { ...prepared.value, status: permission.to, version: input.version + 1, updatedAt: now, updatedById: actor.staffId },
  });
  if (count === 0) return conflictWith(await tx.transfer.findFirstOrThrow({ where, select: transferState }));
  await recordTransferEvent(context, {
    transferId: transfer.id,
    memberId: transfer.memberId,
    branchId: transfer.branchId,
    action,
    from: status,
    to: permission.to,
    note: input.note,
  });
  const { id, reference, memberId, branchId } = transfer;
  return done({ id, reference, memberId, branchId, status: permission.to, version: input.version + 1 });
}

function conflictWith(transfer: TransferState): Outcome<never> {
  return {
    kind: 'conflict',
    by: transfer.updatedBy?.name ?? '',
    at: transfer.updatedAt.toISOString(),
    changes: [{ field: 'status', before: null, after: transfer.status }, { field: 'version', before: null, after: String(transfer.version) }],
  };
}

/** The audit of a step. */
export const auditChange =
  (action: string) =>
  (input: { note: string }, changed: ChangedTransfer): AuditEntry[] => [
    {
      action,
      memberId: changed.memberId,
      objectId: changed.id,
      reason: input.note || null,
      detail: { reference: changed.reference, status: changed.status, version: changed.version },
    },
  ];

/** Tells the queues of the branch. */
export const announceChange = (_: unknown, changed: ChangedTransfer): Announcement[] => [
  { topic: 'transfers', branchId: changed.branchId, objectId: changed.id },
];

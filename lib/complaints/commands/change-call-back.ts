import { branchWhere } from '@/lib/access/can';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { CallBackStatus } from '@/lib/complaints/model';
import { heldUntil } from '@/lib/complaints/rules/call-back-take';
import type { Announcement } from '@/lib/server/events';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import type { Context } from '@/lib/server/use-case';
import { CENTRAL_OFFICE } from '../queries/clock-world';
import { announceComplaint } from './change-complaint';

const callBackState = {
  id: true, version: true, status: true, complaintId: true, memberId: true, branchId: true, phone: true, timeZone: true, flaggedAt: true, numberCorrectedAt: true,
  preferredSlot: true, attempts: true, takenBy: true, takenAt: true, checks: true, updatedAt: true, updatedBy: true,
  complaint: { select: { reference: true, version: true, cycle: true, status: true, branchId: true, lastBranchId: true, callBackFrom: true } },
} as const satisfies Prisma.CallBackSelect;
export type CallBackState = Prisma.CallBackGetPayload<{ select: typeof callBackState }>;

export interface ChangedCallBack {
  id: string;
  version: number;
  status: CallBackStatus;
  complaintId: string;
  reference: string;
  memberId: string | null;
  branchId: string | null;
  lastBranchId: string | null;
}

/**
 * Loads a call-back within the scope and locks it for the rest of the transaction, the case before it where that changes too (the order
 * in which the commands of a case lock). Refused when it is closed, or while somebody else is calling.
 */
export async function lockCallBack(context: Context, id: string, { withCase }: { withCase: boolean }): Promise<Outcome<CallBackState>> {
  const { tx, actor, now } = context;
  if (withCase) await tx.$queryRaw`SELECT 1 FROM complaint WHERE id = (SELECT complaint_id FROM call_back WHERE id = ${id}::uuid) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM call_back WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.callBack.findFirst({ where: { id, ...branchWhere(actor) }, select: callBackState });
  if (!row) return notFound;
  if (row.takenBy !== null && row.takenBy !== actor.staffId && heldUntil(row.takenAt?.getTime() ?? null, now.getTime()) !== null) {
    return refused(['taken'], undefined, { name: await nameOf(context, row.takenBy) });
  }
  return done(row);
}

/** Saves a change of the version that the person saw; somebody else's meanwhile gets a conflict that says whose. */
export async function saveCallBack(context: Context, row: CallBackState, version: number, data: Prisma.CallBackUncheckedUpdateManyInput): Promise<Outcome<ChangedCallBack>> {
  const { tx, actor, now } = context;
  const { count } = await tx.callBack.updateMany({ where: { id: row.id, version }, data: { ...data, version: version + 1, updatedAt: now, updatedBy: actor.staffId } });
  if (count === 0) return conflictOf(context, row);
  return done({
    id: row.id,
    version: version + 1,
    status: (data.status ?? row.status) as CallBackStatus,
    complaintId: row.complaintId,
    reference: row.complaint.reference,
    memberId: row.memberId,
    branchId: row.branchId,
    lastBranchId: row.complaint.lastBranchId,
  });
}

/** The answer to a stale version, as for a case. */
export async function conflictOf(context: Context, row: CallBackState): Promise<Outcome<never>> {
  return {
    kind: 'conflict',
    by: row.updatedBy === null ? '' : await nameOf(context, row.updatedBy),
    at: row.updatedAt.toISOString(),
    changes: [{ field: 'status', before: null, after: row.status }, { field: 'version', before: null, after: String(row.version) }],
  };
}

/** Tells the call-backs of the office. */
export function announceCallBack(_: unknown, { id, branchId }: Pick<ChangedCallBack, 'id' | 'branchId'>): Announcement[] {
  return [{ topic: 'call_backs', branchId: branchId ?? CENTRAL_OFFICE, objectId: id }];
}

/** Tells the queues of the case too: for what moves its call-back date. */
export const announceCallBackAndCase = (input: unknown, changed: ChangedCallBack): Announcement[] => [
  ...announceCallBack(input, changed),
  ...announceComplaint(input, { ...changed, id: changed.complaintId }),
];

async function nameOf({ tx }: Context, staffId: string): Promise<string> {
  return (await tx.staff.findUnique({ where: { id: staffId }, select: { name: true } }))?.name ?? '';
}

import { branchWhere } from '@/lib/access/can';
import type { Category, ComplaintStatus } from '@/lib/complaints/model';
import type { Tx } from '@/lib/server/db';
import type { Context } from '@/lib/server/use-case';

/** Days back in which another complaint of the same member may be the same one. Source: issue "The complaint desk", intake. */
export const DUPLICATE_DAYS = 30;
const DAY_MS = 86_400_000;

export interface PossibleDuplicate {
  id: string;
  reference: string;
  subject: string;
  status: ComplaintStatus;
  category: Category | null;
  receivedAt: string;
  /** The case is in the person's scope: it can be opened. */
  open: boolean;
}

/** Complaints of the same member in the last 30 days, newest first, merged ones left out; complaint_member_idx serves it. */
export async function findDuplicates({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>, { memberId, except }: { memberId: string; except: string | null }): Promise<PossibleDuplicate[]> {
  const rows = await tx.complaint.findMany({
    where: { memberId, status: { not: 'merged' }, receivedAt: { gte: new Date(now.getTime() - DUPLICATE_DAYS * DAY_MS) }, ...(except !== null && { id: { not: except } }) },
    select: { id: true, reference: true, subject: true, status: true, category: true, receivedAt: true, branchId: true },
    orderBy: { receivedAt: 'desc' },
    take: 10,
  });
  const scope = branchWhere(actor);
  const inScope = (branchId: string | null) => !('branchId' in scope) || (branchId !== null && scope.branchId.in.includes(branchId));
  return rows.map(({ status, category, receivedAt, branchId, ...rest }) => ({
    ...rest, status: status as ComplaintStatus, category: category as Category | null, receivedAt: receivedAt.toISOString(), open: inScope(branchId),
  }));
}

/** The references of those, for a system that sends a complaint: it may see numbers, nothing else. */
export async function duplicateReferences(tx: Tx, { memberId, except, now }: { memberId: string | null; except: string | null; now: Date }): Promise<string[]> {
  if (memberId === null) return [];
  const rows = await tx.complaint.findMany({
    where: { memberId, status: { not: 'merged' }, receivedAt: { gte: new Date(now.getTime() - DUPLICATE_DAYS * DAY_MS) }, ...(except !== null && { id: { not: except } }) },
    select: { reference: true },
    orderBy: { receivedAt: 'desc' },
    take: 10,
  });
  return rows.map(({ reference }) => reference);
}

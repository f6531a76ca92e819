import { findFacilityFacts } from '@/lib/facilities';
import { causeOf } from '@/lib/server/cause';
import { appendAudit } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction } from '@/lib/server/events';
import { log } from '@/lib/server/log';
import { newId } from '@/lib/server/id';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { decideApplication } from '@/lib/transfers/rules/decide-application';
import { appliedCodes } from '@/lib/transfers/rules/findings';
import type { TransferStatus } from '@/lib/transfers/model';
import { canAct } from '@/lib/transfers/rules/next-status';
import { dateInZone, fromDbDate, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { loadMemberFacts } from '../queries/load-facts';
import { transferState, type TransferState } from './change-transfer';

const JOB_NAME = 'Loket';
const BATCH = 200;

export interface Applied {
  applied: number;
  refused: number;
  /** Ended by a fault and left for the next run; the log names each. */
  failed: number;
}

/**
 * Applies the approved transfers whose day has come, each in a transaction of its own: closes the old facility period, opens the new one,
 * moves the facilities' counts. `asOf` stands for today in every zone; without it each branch has its own today. Running it again
 * changes nothing more. A transfer that became impossible (T1, T9, T10) is rejected with its codes.
 */
export async function applyDueTransfers(db: Db, now: Date, asOf?: CalendarDate): Promise<Applied> {
  const result = { applied: 0, refused: 0, failed: 0 };
  for (let after: string | null = null; ; ) {
    const due = await listDue(db, now, asOf, after);
    for (const { id, today } of due) {
      // One broken case must not keep a thousand others from their day.
      const what = await applyOne(db, id, today, now).catch((error: Error) => {
        log.error({ transfer: id, cause: causeOf(error) }, 'transfer could not be applied');
        return 'failed' as const;
      });
      if (what) result[what] += 1;
    }
    const last = due.at(-1);
    if (!last || due.length < BATCH) return result;
    after = last.id;
  }
}

/** Ids of due transfers with today's date at their branch, in order of id; transfer_due_idx serves it. */
async function listDue(db: Db, now: Date, asOf: CalendarDate | undefined, after: string | null): Promise<{ id: string; today: CalendarDate }[]> {
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const branches = await tx.branch.findMany({ select: { id: true, timeZone: true } });
    const todays = new Map(branches.map(({ id, timeZone }) => [id, asOf ?? dateInZone(now, timeZone)]));
    const latest = [...todays.values()].sort().at(-1);
    if (!latest) return [];
    const rows = await tx.transfer.findMany({
      where: { status: 'approved', effectiveDate: { lte: toDbDate(latest) }, ...(after && { id: { gt: after } }) },
      select: { id: true, branchId: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    return rows.flatMap(({ id, branchId }) => {
      const today = todays.get(branchId);
      return today ? [{ id, today }] : [];
    });
  });
}

async function applyOne(db: Db, id: string, today: CalendarDate, now: Date): Promise<'applied' | 'refused' | null> {
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    // The row lock makes a second run, or a cancellation at the same moment, wait and then find another status.
    await tx.$queryRaw`SELECT 1 FROM transfer WHERE id = ${id}::uuid FOR UPDATE`;
    const transfer = await tx.transfer.findUniqueOrThrow({ where: { id }, select: transferState });
    const effectiveDate = fromDbDate(transfer.effectiveDate);
    const state = { status: transfer.status as TransferStatus, submittedBy: transfer.submittedBy, effectiveDate };
    const job = { staffId: null, permissions: ['system'] };
    if (!canAct('apply', state, job, today).allowed) return null;
    const [facts] = await loadMemberFacts(tx, [transfer.memberId], effectiveDate, id);
    const target = await findFacilityFacts(tx, transfer.toFacilityCode, effectiveDate);
    if (!facts || !target) throw new Error('transfer without member or facility');
    const decision = decideApplication({ ...facts, target }, effectiveDate);
    if (decision.outcome === 'refused') {
      const codes = appliedCodes(decision.findings);
      await finish(tx, transfer, now, { action: 'refuse_at_application', to: 'rejected', codes });
      await tx.transfer.update({ where: { id }, data: { findings: decision.findings as unknown as object[], codes } });
      return 'refused';
    }
    await movePeriod(tx, transfer, facts.current?.facilityCode ?? null, effectiveDate);
    await finish(tx, transfer, now, { action: 'apply', to: 'applied', codes: [] });
    return 'applied';
  });
}

async function movePeriod(tx: Tx, transfer: TransferState, from: string | null, effectiveDate: CalendarDate): Promise<void> {
  const day = toDbDate(effectiveDate);
  if (from !== null) await tx.memberFacility.updateMany({ where: { memberId: transfer.memberId, validTo: null }, data: { validTo: day } });
  await tx.memberFacility.create({
    data: {
      id: newId(),
      memberId: transfer.memberId,
      facilityCode: transfer.toFacilityCode,
      validFrom: day,
      previousTo: from === null ? null : day,
      chosenBy: 'member',
      transferId: transfer.id,
    },
  });
  // In order of code, so that two jobs never wait for each other in a ring.
  for (const [code, step] of [[from, -1] as const, [transfer.toFacilityCode, 1] as const].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))) {
    if (code !== null) await tx.facility.update({ where: { code }, data: { members: { increment: step } }, select: { code: true } });
  }
}

async function finish(tx: Tx, transfer: TransferState, now: Date, end: { action: string; to: 'applied' | 'rejected'; codes: string[] }): Promise<void> {
  await tx.transfer.update({
    where: { id: transfer.id },
    data: { status: end.to, version: { increment: 1 }, updatedAt: now, updatedById: null, ...(end.to === 'applied' && { appliedAt: now }) },
  });
  await tx.transferEvent.create({
    data: {
      id: newId(), transferId: transfer.id, memberId: transfer.memberId, branchId: transfer.branchId, at: now, actorId: null,
      actorName: JOB_NAME, action: end.action, fromStatus: 'approved', toStatus: end.to, note: '',
    },
  });
  await announceInTransaction(tx, [{ topic: 'transfers', branchId: transfer.branchId, objectId: transfer.id }]);
  await appendAudit(tx, { staffId: null, name: JOB_NAME, role: 'system', chain: transfer.branchId, sessionId: null, address: null }, now, [
    { action: `transfer.${end.action}`, memberId: transfer.memberId, objectId: transfer.id, detail: { reference: transfer.reference, codes: end.codes } },
  ]);
}

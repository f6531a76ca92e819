import { announceInTransaction } from '@/lib/server/events';
import { announceCallBack } from './change-call-back';
import type { Changer } from './changer';
import { recordComplaintEvent } from './record-event';

/** Takes the open call-back of a complaint back because the complaint ended; nothing to do where there is none. */
export async function withdrawCallBack({ tx, now, actor, name }: Changer, complaintId: string, note: string): Promise<void> {
  const open = await tx.callBack.findFirst({ where: { complaintId, closedAt: null }, select: { id: true, branchId: true } });
  if (!open) return;
  await tx.callBack.update({
    where: { id: open.id },
    data: {
      status: 'withdrawn', outcome: 'withdrawn', outcomeNote: note, closedAt: now, dueFrom: null, dueUntil: null, takenBy: null, takenAt: null, checks: [],
      updatedAt: now, updatedBy: actor.staffId, version: { increment: 1 },
    },
  });
  const row = await tx.complaint.findUniqueOrThrow({ where: { id: complaintId }, select: { cycle: true, branchId: true, status: true } });
  await recordComplaintEvent({ tx, now, actor, name }, { complaintId, cycle: row.cycle, branchId: row.branchId, action: 'call_back_withdrawn', from: row.status, to: row.status, note });
  await announceInTransaction(tx, announceCallBack(complaintId, open));
}

import type { Prisma } from '@/lib/generated/prisma/client';
import { newId } from '@/lib/server/id';
import type { Changer } from './changer';

/** What was before and what is after, by field: level, category, branch, assignee, facility, due.<clock>. Never a member's data. */
export type EventChanges = Record<string, { before: string | null; after: string | null }>;

interface ComplaintAct {
  complaintId: string;
  cycle: number;
  branchId: string | null;
  /** A verb of the status table, or one that moves no status: file, edit, link, call_back, recount. */
  action: string;
  from: string | null;
  to: string;
  note: string;
  changes?: EventChanges;
}

/** Writes one line of the history, with the actor's name as it was then. */
export async function recordComplaintEvent({ tx, actor, name, now }: Pick<Changer, 'tx' | 'actor' | 'name' | 'now'>, act: ComplaintAct): Promise<void> {
  await tx.complaintEvent.create({
    data: {
      id: newId(),
      complaintId: act.complaintId,
      cycle: act.cycle,
      at: now,
      actorId: actor.staffId,
      actorName: name,
      branchId: act.branchId,
      action: act.action,
      fromStatus: act.from,
      toStatus: act.to,
      note: act.note,
      changes: (act.changes ?? {}) as Prisma.InputJsonObject,
    },
  });
}

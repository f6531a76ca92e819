import { branchWhere } from '@/lib/access/can';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { AuditEntry } from '@/lib/server/audit';
import type { Context } from '@/lib/server/use-case';
import { changerOf, complaintState, type ComplaintRow } from './change-complaint';
import { recordComplaintEvent } from './record-event';

export interface ChangedTask {
  /** The case. */
  id: string;
  taskId: string;
  memberId: string | null;
  branchId: string | null;
  lastBranchId: string | null;
}

const taskState = { id: true, text: true, doneAt: true, complaint: { select: complaintState } } as const satisfies Prisma.ComplaintTaskSelect;
export type TaskRow = Prisma.ComplaintTaskGetPayload<{ select: typeof taskState }>;

/** A task with its case; null when missing or when the case is outside the scope. */
export function loadTask({ tx, actor }: Context, taskId: string): Promise<TaskRow | null> {
  return tx.complaintTask.findFirst({ where: { id: taskId, complaint: branchWhere(actor) }, select: taskState });
}

/** One line of the history, with the words of the task. Clocks, version and status stay. */
export async function recordTaskEvent(context: Context, row: ComplaintRow, action: 'task_add' | 'task_done' | 'task_undone' | 'task_remove', text: string): Promise<void> {
  await recordComplaintEvent(changerOf(context), {
    complaintId: row.id, cycle: row.cycle, branchId: row.branchId, action, from: row.status, to: row.status, note: text,
  });
}

/** What the screens and the audit are told. */
export function changedTask({ id, memberId, branchId, lastBranchId }: ComplaintRow, taskId: string): ChangedTask {
  return { id, taskId, memberId, branchId, lastBranchId };
}

/** The audit of a change of a task: the case, never the words. */
export const auditTask =
  (action: string) =>
  (_: unknown, { id, memberId }: ChangedTask): AuditEntry[] => [{ action, memberId, objectId: id }];

import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import type { Context } from '@/lib/server/use-case';
import { queueBranch } from '../queries/own-desk';
import type { QueueTicket } from '../queries/queue-ticket';

/** Tells the desks and displays of the office that its queue is another now. */
export function announceQueue(context: Pick<Context, 'actor'>, objectId: string): Announcement[] {
  const branchId = queueBranch(context);
  return branchId === null ? [] : [{ topic: 'queue', branchId, objectId }];
}

/** The announcement of a step on a ticket. */
export const announceTicket = (_: unknown, { id }: Pick<QueueTicket, 'id'>, context: Context): Announcement[] => announceQueue(context, id);

/** The audit of a step: a ticket is a person's only where a member is bound to it. */
export const auditTicket =
  (action: 'queue.issue' | 'queue.call' | 'queue.change', kind: string) =>
  (_: unknown, { id, memberId, label }: QueueTicket): AuditEntry[] =>
    memberId === null ? [] : [{ action, memberId, objectId: id, detail: { kind, reference: label } }];

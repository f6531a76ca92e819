import type * as z from 'zod';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { ReadLine } from '../schemas/queue';
import { queueBranch } from './own-desk';
import { queueTicket, ticketColumns, type QueueTicket } from './queue-ticket';

/** One who waits: the ticket without the member who may be bound to it. */
export type LineTicket = Omit<QueueTicket, 'memberId'> & { hasMember: boolean };

const MOST = 300;

/** Everybody who waits in the own office, in the order in which they will be called; 300 at most. Numbers only. */
export const readLine = defineQuery<z.infer<typeof ReadLine>, { now: string; line: LineTicket[] }>({
  name: 'queue.line',
  permission: 'queue:serve',
  scope: 'branches',
  input: ReadLine,
  audit: nothingPersonal,
  run: async (context) => {
    const { tx, now, today } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return null;
    const rows = await tx.ticket.findMany({
      where: { branchId, day: toDbDate(today), status: 'waiting' }, select: ticketColumns, orderBy: [{ rank: 'asc' }, { queuedAt: 'asc' }, { id: 'asc' }], take: MOST,
    });
    return { now: now.toISOString(), line: rows.map((row) => withoutMember(queueTicket(row, now))) };
  },
});

function withoutMember({ memberId, ...ticket }: QueueTicket): LineTicket {
  return { ...ticket, hasMember: memberId !== null };
}

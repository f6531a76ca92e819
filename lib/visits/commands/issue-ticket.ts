import type * as z from 'zod';
import { serveMember } from '@/lib/privacy';
import type { Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { Priority, Service } from '../model';
import { queueBranch } from '../queries/own-desk';
import { queueTicket, ticketColumns, type QueueTicket, type TicketRow } from '../queries/queue-ticket';
import { letterOf } from '../rules/ticket-letter';
import { IssueTicket } from '../schemas/queue';
import { announceTicket, auditTicket } from './queue-news';

/** What a new ticket is made of. */
export interface NewTicket {
  id: string;
  branchId: string;
  /** The branch's own date. */
  day: CalendarDate;
  letter: string;
  service: Service;
  priority: Priority;
  memberId: string | null;
  deviceId: string | null;
  now: Date;
}

/**
 * Puts a ticket at the end of the line. The number comes from the one row of the branch's day: whoever comes next waits for it until this
 * transaction ends, so numbers have neither gaps nor doubles. The first ticket of a day ends what the days before have left open.
 */
export async function issueTicket(tx: Tx, { day, now, ...ticket }: NewTicket): Promise<TicketRow> {
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO ticket_counter (branch_id, day, last) VALUES (${ticket.branchId}, ${day}::date, 1)
    ON CONFLICT (branch_id, day) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last`;
  if (!counter) throw new Error('no number');
  if (counter.last === 1) await endEarlierDays(tx, ticket.branchId, day, now);
  return tx.ticket.create({
    data: { ...ticket, day: toDbDate(day), number: counter.last, status: 'waiting', issuedAt: now, queuedAt: now, rank: ticket.priority === 'none' ? 1 : 0 },
    select: ticketColumns,
  });
}

/** Who was still in the line of an earlier day has gone home: waiting is cancelled, called did not come, served is over. */
async function endEarlierDays(tx: Tx, branchId: string, day: CalendarDate, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE ticket SET status = CASE status WHEN 'waiting' THEN 'cancelled' WHEN 'called' THEN 'no_show' ELSE 'done' END, ended_at = ${now}, version = version + 1
    WHERE branch_id = ${branchId} AND day < ${day}::date AND status IN ('waiting', 'called', 'serving')`;
}

/** Gives a ticket by hand: to somebody whom the kiosk does not suit, or who is sent on to another service. */
export const issueByHand = defineCommand<z.infer<typeof IssueTicket>, QueueTicket>({
  name: 'queue.issue',
  permission: 'queue:serve',
  scope: 'branches',
  input: IssueTicket,
  announce: announceTicket,
  audit: auditTicket('queue.issue', 'by_hand'),
  constraints: { ticket_member_id_fkey: () => refused(['member_unknown'], { memberId: 'not_in_list' }), ticket_counter_last_check: () => refused(['day_full']) },
  run: async (context, { service, priority, memberId }) => {
    const branchId = queueBranch(context);
    if (branchId === null) return refused(['no_desk']);
    await serveMember(context, memberId);
    const row = await issueTicket(context.tx, {
      id: newId(), branchId, day: context.today, letter: letterOf(service), service, priority, memberId, deviceId: null, now: context.now,
    });
    return done(queueTicket(row, context.now));
  },
});

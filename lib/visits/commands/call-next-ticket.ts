import type * as z from 'zod';
import { zoneOf } from '@/lib/access/actor';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { ticketLabel } from '../model';
import { findOwnDesk, queueBranch } from '../queries/own-desk';
import { queueTicket, type QueueTicket, type TicketRow } from '../queries/queue-ticket';
import { CallNext } from '../schemas/queue';
import { announceTicket, auditTicket } from './queue-news';

/**
 * Calls the next one to the person's desk: first those with priority, then who waits longest; a ticket that was moved to one desk waits for that
 * desk only. One statement over ticket_waiting_idx. Tickets that a colleague is taking at this moment are stepped over (SKIP LOCKED), so twenty
 * desks that call at once never get the same one and none waits; ticket_desk_idx keeps a desk at one ticket.
 */
export const callNext = defineCommand<z.infer<typeof CallNext>, QueueTicket>({
  name: 'queue.callNext',
  permission: 'queue:serve',
  scope: 'branches',
  input: CallNext,
  announce: announceTicket,
  audit: auditTicket('queue.call', 'next'),
  constraints: { ticket_desk_idx: () => refused(['desk_busy']) },
  run: async (context) => {
    const { tx, actor, today, now } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return refused(['no_desk']);
    const [next] = await tx.$queryRaw<TicketRow[]>`
      WITH desk AS (
        SELECT d.number FROM service_desk d
        WHERE d.staff_id = ${actor.staffId}::uuid AND d.branch_id = ${branchId} AND d.active AND d.paused_at IS NULL
          AND (d.seated_at AT TIME ZONE ${zoneOf(actor)})::date = ${today}::date
          AND NOT EXISTS (SELECT 1 FROM ticket o WHERE o.branch_id = d.branch_id AND o.desk_number = d.number AND o.status IN ('called', 'serving')))
      UPDATE ticket SET status = 'called', desk_number = (SELECT number FROM desk), staff_id = ${actor.staffId}::uuid, called_at = ${now}, announced_at = ${now},
        calls = calls + 1, version = version + 1
      WHERE id = (
        SELECT t.id FROM ticket t
        WHERE t.branch_id = ${branchId} AND t.day = ${today}::date AND t.status = 'waiting' AND (t.for_desk IS NULL OR t.for_desk = (SELECT number FROM desk))
          AND (SELECT number FROM desk) IS NOT NULL
        ORDER BY t.rank, t.queued_at, t.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, branch_id AS "branchId", letter, number, service, priority, status, member_id::text AS "memberId", issued_at AS "issuedAt",
        called_at AS "calledAt", calls, desk_number AS "deskNumber", for_desk AS "forDesk", staff_id::text AS "staffId", announced_at AS "announcedAt", version`;
    return next ? done(queueTicket(next, now)) : whyNobody(context, branchId);
  },
});

/** Why nobody was called, in the order in which a person would ask. */
async function whyNobody(context: Context, branchId: string): Promise<Outcome<never>> {
  const desk = await findOwnDesk(context);
  if (!desk) return refused(['no_desk']);
  if (desk.pausedAt !== null) return refused(['desk_paused']);
  const open = await openTicketAt(context, branchId, desk.number);
  return open ? refused(['desk_has_ticket'], undefined, { label: ticketLabel(open) }) : refused(['nobody_waiting']);
}

/** The ticket that a desk has called or serves, if any. */
export function openTicketAt({ tx }: Pick<Context, 'tx'>, branchId: string, deskNumber: number) {
  return tx.ticket.findFirst({ where: { branchId, deskNumber, status: { in: ['called', 'serving'] } }, select: { id: true, letter: true, number: true } });
}

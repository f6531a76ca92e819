import { newId } from '@/lib/server/id';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { ticketAfter, type TicketStatus } from '../model';
import { localMoment, secondsBetween } from '../rules/local-moment';
import { OpenVisit, type OpenVisitInput } from '../schemas/visits';
import { announceVisit, auditVisit, type ChangedVisit } from './own-visit';

/**
 * Opens the person's visit: of the ticket that they called, which is then being served, or by hand for somebody who stands there without one.
 * A person has one open visit. Day and hour are those of the branch's clock.
 */
export const openVisit = defineCommand<OpenVisitInput, ChangedVisit>({
  name: 'visits.open',
  permission: 'queue:serve',
  scope: 'branches',
  input: OpenVisit,
  constraints: { visit_open_idx: () => refused(['visit_open']) },
  audit: auditVisit('visit.open'),
  announce: (_, visit) => announceVisit(visit, true),
  run: async (context, { ticketId }) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    if (await tx.visit.findFirst({ where: { staffId: actor.staffId, closedAt: null }, select: { id: true } })) return refused(['visit_open']);
    const ticket = ticketId === null ? null : await serveTicket(context, ticketId);
    if (ticketId !== null && ticket === null) return refused(['ticket_not_called']);
    const memberId = ticket?.memberId ?? null;
    const member = memberId === null ? null : await tx.member.findUnique({ where: { id: memberId }, select: { segment: true } });
    const desk = await tx.serviceDesk.findUnique({ where: { staffId: actor.staffId }, select: { number: true, branchId: true } });
    const { day, hour } = localMoment(now, actor.branch.timeZone);
    const id = newId();
    await tx.visit.create({
      data: {
        id,
        branchId: actor.branch.id,
        day: toDbDate(day),
        hour,
        staffId: actor.staffId,
        deskNumber: desk?.branchId === actor.branch.id ? desk.number : (ticket?.deskNumber ?? null),
        ticketId,
        memberId,
        segment: member?.segment ?? null,
        openedAt: now,
        waitSeconds: ticket && secondsBetween(ticket.issuedAt, now),
        updatedAt: now,
      },
    });
    return done({ id, version: 1, branchId: actor.branch.id, ticketId, memberId });
  },
});

interface Served {
  memberId: string | null;
  deskNumber: number | null;
  issuedAt: Date;
}

/** The ticket that this person called becomes the one being served; null when it is not theirs, or not called any more. */
async function serveTicket({ tx, actor }: Context, id: string): Promise<Served | null> {
  const ticket = await tx.ticket.findFirst({ where: { id, branchId: actor.branch?.id ?? '', staffId: actor.staffId } });
  const next = ticket && ticketAfter(ticket.status as TicketStatus, 'serve');
  if (!ticket || !next) return null;
  const { count } = await tx.ticket.updateMany({ where: { id, version: ticket.version, status: ticket.status }, data: { status: next, version: { increment: 1 } } });
  return count === 1 ? ticket : null;
}

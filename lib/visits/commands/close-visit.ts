import { done, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { ticketAfter, type Service, type TicketStatus } from '../model';
import { secondsBetween } from '../rules/local-moment';
import { CloseVisit, type CloseVisitInput } from '../schemas/visits';
import { announceVisit, changedVisit, isOutcome, lockOwnVersion, type ChangedVisit } from './own-visit';
import { takeAnswers, type StoredAnswers } from './save-answers';

/** The answers that were stored, and how long the visit took. */
export interface ClosedVisit extends ChangedVisit {
  answers: StoredAnswers;
  seconds: number;
}

/** Closes the person's visit with the answers, and its ticket is done. Later only a correction changes it. */
export const closeVisit = defineCommand<CloseVisitInput, ClosedVisit>({
  name: 'visits.close',
  permission: 'queue:serve',
  scope: 'branches',
  input: CloseVisit,
  audit: (_, { id, memberId, answers }) => [{ action: 'visit.close', objectId: id, memberId, detail: { ...answers } }],
  announce: (_, visit) => announceVisit(visit, true),
  run: async (context, input) => {
    const visit = await lockOwnVersion(context, input.visitId, input.version);
    if (isOutcome(visit)) return visit;
    const { tx, now } = context;
    const ticket = visit.ticketId === null ? null : await tx.ticket.findUnique({ where: { id: visit.ticketId }, select: { service: true } });
    const answers = await takeAnswers(context, visit.id, (ticket?.service as Service | undefined) ?? null, input);
    if ('fields' in answers) return refused(['invalid_input'], answers.fields);
    const { services: _services, ...stored } = answers;
    const version = visit.version + 1;
    // A clock that went back must not close a visit before it was opened.
    const closedAt = now < visit.openedAt ? visit.openedAt : now;
    const seconds = secondsBetween(visit.openedAt, closedAt);
    await tx.visit.update({ where: { id: visit.id }, data: { ...stored, closedAt, serviceSeconds: seconds, version, updatedAt: now } });
    if (visit.ticketId !== null) await endTicket(context, visit.ticketId);
    return done({ ...changedVisit(visit, version), answers, seconds });
  },
});

async function endTicket({ tx, now }: Context, id: string): Promise<void> {
  const ticket = await tx.ticket.findUnique({ where: { id }, select: { status: true } });
  const next = ticket && ticketAfter(ticket.status as TicketStatus, 'close');
  if (next) await tx.ticket.update({ where: { id }, data: { status: next, endedAt: now, version: { increment: 1 } } });
}

import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { Segment } from '@/lib/members/model';
import { ticketLabel, type Priority, type Service } from '../model';
import { CurrentVisit } from '../schemas/visits';
import { listVisitServices, type VisitServiceLine } from './visit-services';

/** The open visit as the panel shows it. Instants are ISO texts. It names nobody: who the member is, `visits/member` says. */
export interface OpenVisitView {
  id: string;
  version: number;
  deskNumber: number | null;
  ticket: { id: string; label: string; service: Service; priority: Priority } | null;
  openedAt: string;
  /** Seconds between ticket and desk; null without a ticket. */
  waitSeconds: number | null;
  memberId: string | null;
  segment: Segment | null;
  services: VisitServiceLine[];
  /** Whether the member has tapped an answer; which one, nobody is shown while the member stands there. */
  rated: boolean;
}

/** The person's own open visit, null when there is none. */
export const currentVisit = defineQuery<object, { visit: OpenVisitView | null }>({
  name: 'visits.current',
  permission: 'queue:serve',
  scope: 'self',
  input: CurrentVisit,
  audit: nothingPersonal,
  run: async (context) => ({ visit: await loadOpenVisit(context) }),
});

/** The person's open visit. */
export async function loadOpenVisit({ tx, actor }: Context): Promise<OpenVisitView | null> {
  const visit = await tx.visit.findFirst({ where: { staffId: actor.staffId, closedAt: null } });
  if (!visit) return null;
  const ticket = visit.ticketId === null ? null : await tx.ticket.findUnique({ where: { id: visit.ticketId } });
  return {
    id: visit.id,
    version: visit.version,
    deskNumber: visit.deskNumber,
    ticket: ticket && { id: ticket.id, label: ticketLabel(ticket), service: ticket.service as Service, priority: ticket.priority as Priority },
    openedAt: visit.openedAt.toISOString(),
    waitSeconds: visit.waitSeconds,
    memberId: visit.memberId,
    segment: visit.segment as Segment | null,
    services: await listVisitServices(tx, visit.id),
    rated: visit.rating !== null,
  };
}

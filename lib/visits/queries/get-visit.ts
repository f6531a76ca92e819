import { branchWhere, can } from '@/lib/access/can';
import type { Segment } from '@/lib/members/model';
import { defineQuery } from '@/lib/server/use-case';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { ticketLabel, type Obstacle, type Priority, type Service } from '../model';
import { localTime } from '../rules/local-moment';
import { mayCorrect, type CorrectionRefusal } from '../rules/may-correct';
import { GetVisit } from '../schemas/visits';
import { listVisitServices, type VisitServiceLine } from './visit-services';

/** One visit in full. Durations in seconds. */
export interface VisitView {
  id: string;
  version: number;
  day: CalendarDate;
  branch: { id: string; name: string };
  officer: string;
  deskNumber: number | null;
  ticket: { label: string; service: Service; priority: Priority } | null;
  member: { id: string; name: string; cardEnding: string } | null;
  segment: Segment | null;
  /** HH:MM on the branch's clock, as the day is. */
  openedTime: string;
  /** Null while it is open: then there are no answers either. */
  closedTime: string | null;
  waitSeconds: number | null;
  serviceSeconds: number | null;
  service: Service | null;
  services: VisitServiceLine[];
  avoidable: boolean | null;
  obstacle: Obstacle | null;
  appExplained: boolean;
  appInstalled: boolean;
  appActivated: boolean;
  rating: number | null;
  /** Why the person may not correct it; null when they may. `not_allowed`: the role never does. */
  correction: CorrectionRefusal | 'not_allowed' | null;
}

/** A visit of the scope with everything that was done in it. */
export const getVisit = defineQuery<{ id: string }, VisitView>({
  name: 'visits.get',
  permission: 'visit:read',
  scope: 'branches',
  input: GetVisit,
  audit: ({ id }, { member }) => [{ action: 'visit.read', objectId: id, memberId: member?.id ?? null }],
  run: async ({ tx, actor, today }, { id }) => {
    const visit = await tx.visit.findFirst({ where: { id, ...branchWhere(actor) } });
    if (!visit) return null;
    const branch = await tx.branch.findUniqueOrThrow({ where: { id: visit.branchId }, select: { id: true, name: true, timeZone: true } });
    const staff = await tx.staff.findUniqueOrThrow({ where: { id: visit.staffId }, select: { name: true } });
    const member = visit.memberId === null ? null : await tx.member.findUnique({ where: { id: visit.memberId }, select: { id: true, name: true, cardNumber: true } });
    const ticket = visit.ticketId === null ? null : await tx.ticket.findUnique({ where: { id: visit.ticketId } });
    const facts = { staffId: visit.staffId, day: fromDbDate(visit.day), closed: visit.closedAt !== null };
    const person = { staffId: actor.staffId, supervises: can(actor, 'queue:manage') };
    return {
      id,
      version: visit.version,
      day: facts.day,
      branch: { id: branch.id, name: branch.name },
      officer: staff.name,
      deskNumber: visit.deskNumber,
      ticket: ticket && { label: ticketLabel(ticket), service: ticket.service as Service, priority: ticket.priority as Priority },
      member: member && { id: member.id, name: member.name, cardEnding: member.cardNumber.slice(-4) },
      segment: visit.segment as Segment | null,
      openedTime: localTime(visit.openedAt, branch.timeZone),
      closedTime: visit.closedAt && localTime(visit.closedAt, branch.timeZone),
      waitSeconds: visit.waitSeconds,
      serviceSeconds: visit.serviceSeconds,
      service: visit.service as Service | null,
      services: await listVisitServices(tx, id),
      avoidable: visit.avoidable,
      obstacle: visit.obstacle as Obstacle | null,
      appExplained: visit.appExplained,
      appInstalled: visit.appInstalled,
      appActivated: visit.appActivated,
      rating: visit.rating,
      correction: can(actor, 'queue:serve') ? mayCorrect({ visit: facts, person, today }) : 'not_allowed',
    };
  },
});

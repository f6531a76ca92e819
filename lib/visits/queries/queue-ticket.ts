import { ticketLabel, type Priority, type Service, type TicketStatus } from '../model';

/** A ticket as the desk works with it; never with a name. */
export interface QueueTicket {
  id: string;
  /** What is printed and called: `B-017`. */
  label: string;
  service: Service;
  priority: Priority;
  status: TicketStatus;
  /** The member whose card was scanned at the kiosk, or who was named when it was given by hand. */
  memberId: string | null;
  issuedAt: string;
  calledAt: string | null;
  /** How often it was called. */
  calls: number;
  deskNumber: number | null;
  /** Only for this desk, after it was moved there. */
  forDesk: number | null;
  version: number;
  /** From the issue to the call, or to now while it waits; whole seconds. */
  waitSeconds: number;
}

/** The columns of a ticket that the desk needs, as Prisma and RETURNING name them. */
export interface TicketRow {
  id: string;
  branchId: string;
  letter: string;
  number: number;
  service: string;
  priority: string;
  status: string;
  memberId: string | null;
  issuedAt: Date;
  calledAt: Date | null;
  calls: number;
  deskNumber: number | null;
  forDesk: number | null;
  staffId: string | null;
  announcedAt: Date | null;
  version: number;
}

export const ticketColumns = {
  id: true, branchId: true, letter: true, number: true, service: true, priority: true, status: true, memberId: true, issuedAt: true, calledAt: true, calls: true,
  deskNumber: true, forDesk: true, staffId: true, announcedAt: true, version: true,
} as const satisfies Record<keyof TicketRow, true>;

/** A stored ticket as the desk sees it at an instant. */
export function queueTicket(row: TicketRow, now: Date): QueueTicket {
  return {
    id: row.id,
    label: ticketLabel(row),
    service: row.service as Service,
    priority: row.priority as Priority,
    status: row.status as TicketStatus,
    memberId: row.memberId,
    issuedAt: row.issuedAt.toISOString(),
    calledAt: row.calledAt?.toISOString() ?? null,
    calls: row.calls,
    deskNumber: row.deskNumber,
    forDesk: row.forDesk,
    version: row.version,
    waitSeconds: secondsBetween(row.issuedAt, row.calledAt ?? now),
  };
}

/** Whole seconds from one instant to another, never below 0. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1_000));
}

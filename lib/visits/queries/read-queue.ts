import type * as z from 'zod';
import { zoneOf } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Tx } from '@/lib/server/db';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { ticketLabel, type PauseReason, type Service, type TicketStatus } from '../model';
import { ReadQueue } from '../schemas/queue';
import { queueBranch } from './own-desk';
import { queueTicket, secondsBetween, ticketColumns, type QueueTicket } from './queue-ticket';

/** A desk as the office sees it: who sits there (staff, never members), and the number it has called. */
export interface DeskState {
  number: number;
  active: boolean;
  staffName: string | null;
  mine: boolean;
  seatedAt: string | null;
  pausedAt: string | null;
  pauseReason: PauseReason | null;
  ticket: { id: string; label: string; status: TicketStatus; service: Service } | null;
}

export interface WaitingState {
  count: number;
  /** Those with priority. */
  priority: number;
  /** Those whom the own desk may call: everybody who is not waiting for another desk. Without a desk: all. */
  forMe: number;
  byService: { service: Service; count: number }[];
  /** Since when the one waits who waits longest, and how long by now in whole seconds; null and 0 when nobody does. */
  since: string | null;
  longestSeconds: number;
}

/** A number that the display shows. */
export interface CalledNumber {
  label: string;
  desk: number;
  at: string;
}

export interface QueueState {
  /** The instant of the answer; waits are counted from it. */
  now: string;
  desks: DeskState[];
  myDesk: DeskState | null;
  /** What the own desk has called or serves. */
  myTicket: QueueTicket | null;
  waiting: WaitingState;
  lastCalled: CalledNumber[];
  /** Who did not come to the call today, the latest first: they may come after all. */
  noShows: QueueTicket[];
  mayManage: boolean;
}

const MOST_CALLED = 6;
const MOST_NO_SHOWS = 10;

/** The queue of the own office today: desks, waiting, last called; numbers and staff only, no member. */
export const readQueue = defineQuery<z.infer<typeof ReadQueue>, QueueState>({
  name: 'queue.state',
  permission: 'queue:serve',
  scope: 'branches',
  input: ReadQueue,
  audit: nothingPersonal,
  run: async (context) => {
    const { tx, actor, now, today } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return null;
    const desks = await readDesks(context, branchId);
    const myDesk = desks.find(({ mine }) => mine) ?? null;
    const mine = myDesk?.ticket && (await tx.ticket.findUnique({ where: { id: myDesk.ticket.id }, select: ticketColumns }));
    const noShows = await tx.ticket.findMany({
      where: { branchId, day: toDbDate(today), status: 'no_show' }, select: ticketColumns, orderBy: [{ endedAt: 'desc' }, { id: 'desc' }], take: MOST_NO_SHOWS,
    });
    return {
      now: now.toISOString(),
      desks,
      myDesk,
      myTicket: mine ? queueTicket(mine, now) : null,
      waiting: await readWaiting(tx, { branchId, today, now, desk: myDesk?.number ?? null }),
      lastCalled: await readCalled(tx, { branchId, today, most: MOST_CALLED }),
      noShows: noShows.map((row) => queueTicket(row, now)),
      mayManage: can(actor, 'queue:manage'),
    };
  },
});

async function readDesks({ tx, actor, today }: Context, branchId: string): Promise<DeskState[]> {
  const rows = await tx.$queryRaw<{ number: number; active: boolean; staffId: string | null; staffName: string | null; seatedAt: Date | null; pausedAt: Date | null; pauseReason: PauseReason | null;
    ticketId: string | null; letter: string; ticketNumber: number; status: TicketStatus; service: Service }[]>`
    SELECT d.number, d.active, s.id::text AS "staffId", s.name AS "staffName", CASE WHEN s.id IS NOT NULL THEN d.seated_at END AS "seatedAt",
      CASE WHEN s.id IS NOT NULL THEN d.paused_at END AS "pausedAt", CASE WHEN s.id IS NOT NULL THEN d.pause_reason END AS "pauseReason",
      t.id::text AS "ticketId", t.letter, t.number AS "ticketNumber", t.status, t.service
    FROM service_desk d
    LEFT JOIN staff s ON s.id = d.staff_id AND (d.seated_at AT TIME ZONE ${zoneOf(actor)})::date = ${today}::date
    LEFT JOIN ticket t ON t.branch_id = d.branch_id AND t.desk_number = d.number AND t.status IN ('called', 'serving')
    WHERE d.branch_id = ${branchId} ORDER BY d.number`;
  return rows.map((row) => ({
    number: row.number,
    active: row.active,
    staffName: row.staffName,
    mine: row.staffId === actor.staffId,
    seatedAt: row.seatedAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    pauseReason: row.pauseReason,
    ticket: row.ticketId === null ? null : { id: row.ticketId, label: ticketLabel({ letter: row.letter, number: row.ticketNumber }), status: row.status, service: row.service },
  }));
}

/** Who waits in a branch on a day. `desk`: the one that asks, null for none. */
export async function readWaiting(tx: Tx, { branchId, today, now, desk }: { branchId: string; today: CalendarDate; now: Date; desk: number | null }): Promise<WaitingState> {
  const rows = await tx.$queryRaw<{ service: Service; count: number; priority: number; forMe: number; since: Date }[]>`
    SELECT service, count(*)::int AS count, (count(*) FILTER (WHERE rank = 0))::int AS priority,
      (count(*) FILTER (WHERE for_desk IS NULL OR for_desk = COALESCE(${desk}::smallint, for_desk)))::int AS "forMe", min(queued_at) AS since
    FROM ticket WHERE branch_id = ${branchId} AND day = ${today}::date AND status = 'waiting' GROUP BY service ORDER BY count DESC, service`;
  const sum = (of: 'count' | 'priority' | 'forMe') => rows.reduce((total, row) => total + row[of], 0);
  const since = rows.reduce<Date | null>((first, row) => (first === null || row.since < first ? row.since : first), null);
  return {
    count: sum('count'),
    priority: sum('priority'),
    forMe: sum('forMe'),
    byService: rows.map(({ service, count }) => ({ service, count })),
    since: since?.toISOString() ?? null,
    longestSeconds: since === null ? 0 : secondsBetween(since, now),
  };
}

/** The numbers called last in a branch on a day, the latest first. */
export async function readCalled(tx: Tx, { branchId, today, most }: { branchId: string; today: CalendarDate; most: number }): Promise<CalledNumber[]> {
  const rows = await tx.$queryRaw<{ letter: string; number: number; desk: number; at: Date }[]>`
    SELECT letter, number, desk_number AS desk, announced_at AS at FROM ticket
    WHERE branch_id = ${branchId} AND day = ${today}::date AND announced_at IS NOT NULL AND desk_number IS NOT NULL
    ORDER BY announced_at DESC, (status IN ('called', 'serving')) DESC, number DESC LIMIT ${most}`;
  return rows.map((row) => ({ label: ticketLabel(row), desk: row.desk, at: row.at.toISOString() }));
}

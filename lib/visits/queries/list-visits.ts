import { Prisma } from '@/lib/generated/prisma/client';
import type { Segment } from '@/lib/members/model';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { ticketLabel, type Obstacle, type Service } from '../model';
import { ListVisits, type ListVisitsInput } from '../schemas/visits';
import { branchesOf, visitWhere } from './visit-filter';

/** A closed visit in the list. `time` is HH:MM on the branch's clock; durations in seconds. */
export interface VisitRow {
  id: string;
  day: CalendarDate;
  time: string;
  branchName: string;
  deskNumber: number | null;
  ticket: string | null;
  officer: string;
  memberId: string | null;
  memberName: string | null;
  cardEnding: string | null;
  segment: Segment | null;
  service: Service;
  /** How many other services were done. */
  others: number;
  waitSeconds: number | null;
  serviceSeconds: number;
  avoidable: boolean;
  obstacle: Obstacle | null;
  appActivated: boolean;
  rating: number | null;
}

export interface VisitPage {
  rows: VisitRow[];
  /** Cursor of the next page, null at the end. */
  next: { day: CalendarDate; id: string } | null;
}

type StoredRow = Omit<VisitRow, 'ticket'> & { letter: string | null; number: number | null };

/**
 * One page of the closed visits in the scope, newest first, by keyset. Each branch is read by itself in the order of visit_branch_idx and then
 * merged, so that many branches cost no sorting of everything.
 */
export const listVisits = defineQuery<ListVisitsInput, VisitPage>({
  name: 'visits.list',
  permission: 'visit:read',
  scope: 'branches',
  input: ListVisits,
  audit: (_, { rows }) => [
    { action: 'visit.list', detail: { rows: rows.length, members: [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))] } },
  ],
  run: loadVisitPage,
});

/** One page of a filter: for the list and for its paper. */
export async function loadVisitPage(context: Context, input: ListVisitsInput): Promise<VisitPage> {
  const { after, limit } = input;
  const onwards = after === null ? Prisma.empty : Prisma.sql`AND (v.day, v.id) < (${after.day}::date, ${after.id}::uuid)`;
  const page = Prisma.sql`ORDER BY day DESC, id DESC LIMIT ${limit + 1}`;
  const rows = await context.tx.$queryRaw<StoredRow[]>`
    SELECT v.id, v.day::text AS day, to_char(v.opened_at AT TIME ZONE b.time_zone, 'HH24:MI') AS time, b.name AS "branchName", v.desk_number AS "deskNumber",
           t.letter, t.number, s.name AS officer, v.member_id AS "memberId", m.name AS "memberName", right(m.card_number, 4) AS "cardEnding", v.segment, v.service,
           (SELECT count(DISTINCT o.service)::integer FROM visit_service o WHERE o.visit_id = v.id AND o.service NOT IN (v.service, 'information')) AS others,
           v.wait_seconds AS "waitSeconds", v.service_seconds AS "serviceSeconds", v.avoidable, v.obstacle, v.app_activated AS "appActivated", v.rating
    FROM (SELECT f.* FROM (${branchesOf(context, input.branch)}) office CROSS JOIN LATERAL
            (SELECT v.* FROM visit v WHERE v.branch_id = office.id AND ${visitWhere(input, context.today)} ${onwards} ${page}) f ${page}) v
    JOIN branch b ON b.id = v.branch_id JOIN staff s ON s.id = v.staff_id LEFT JOIN member m ON m.id = v.member_id LEFT JOIN ticket t ON t.id = v.ticket_id
    ORDER BY v.day DESC, v.id DESC`;
  const shown = rows.slice(0, limit).map(({ letter, number, ...row }): VisitRow => ({
    ...row,
    ticket: letter === null || number === null ? null : ticketLabel({ letter, number }),
  }));
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? { day: last.day, id: last.id } : null };
}

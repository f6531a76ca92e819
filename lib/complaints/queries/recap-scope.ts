import { endOfDate } from '@/lib/calendar';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Category, CategoryDetail, Channel, ComplaintStatus } from '@/lib/complaints/model';
import { recapCell, type RecapCell } from '@/lib/complaints/rules/rkpng';
import type { Context } from '@/lib/server/use-case';
import { addDays, addMonths, calendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { CENTRAL_OFFICE, type ClockWorld } from './clock-world';

/** Offices whose recap the person reads: the own branches; for a national role all, and the central office with what it holds itself. */
export async function recapOffices({ tx, actor }: Context): Promise<{ id: string; name: string | null }[]> {
  const branches = await tx.branch.findMany({ where: actor.national ? {} : { id: { in: [...actor.branchIds] } }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
  return actor.national ? [...branches, { id: CENTRAL_OFFICE, name: null }] : branches;
}

/** What the recap looks at of a complaint, as the database gives it. */
export interface RecapRow {
  branchId: string | null;
  channel: Channel;
  category: Category | null;
  detail: CategoryDetail | null;
  status: ComplaintStatus;
  answered: boolean;
  receivedOn: Date;
  doneOn: Date | null;
}

/** The columns of RecapRow on `c` (complaint) and `o` (its office, with the zone in which its days are read). */
export const recapColumns = Prisma.sql`c.branch_id AS "branchId", c.channel, c.category, c.detail, c.status, c.first_response_at IS NOT NULL AS answered,
  (c.received_at AT TIME ZONE o.zone)::date AS "receivedOn", (c.ended_at AT TIME ZONE o.zone)::date AS "doneOn"`;

/**
 * `FROM ... WHERE` of the complaints received in a month in these offices, each in its own zone: office by office through complaint_received_idx.
 * The central office has no branch, so it is read beside them.
 */
export function receivedIn(month: string, offices: readonly string[], world: ClockWorld): Prisma.Sql {
  const first = calendarDate(`${month}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const bounds = offices.map((id) => {
    const zone = world.zone(id === CENTRAL_OFFICE ? null : id);
    return { id, zone, since: new Date(endOfDate(addDays(first, -1), zone) + 1), until: new Date(endOfDate(last, zone) + 1) };
  });
  const office = Prisma.sql`jsonb_to_recordset(${JSON.stringify(bounds)}::jsonb) AS o(id text, zone text, since timestamptz, until timestamptz)`;
  const of = (held: Prisma.Sql) => Prisma.sql`SELECT * FROM complaint WHERE ${held} AND received_at >= o.since AND received_at < o.until`;
  return Prisma.sql`FROM ${office} CROSS JOIN LATERAL (
    ${of(Prisma.sql`branch_id = o.id`)}${offices.includes(CENTRAL_OFFICE) ? Prisma.sql` UNION ALL ${of(Prisma.sql`branch_id IS NULL AND o.id = ${CENTRAL_OFFICE}`)}` : Prisma.empty}) c`;
}

/** The cell in which a complaint counts, by the calendar of its office; null for a merged one. */
export function cellOf(row: RecapRow, world: ClockWorld): RecapCell | null {
  const receivedOn = dateOf(row.receivedOn);
  const started = endOfDate(receivedOn, world.zone(row.branchId));
  return recapCell({ ...row, receivedOn, doneOn: row.doneOn && dateOf(row.doneOn) }, world.office(row.branchId, started).calendar);
}

const dateOf = (date: Date): CalendarDate => calendarDate(date.toISOString().slice(0, 10));

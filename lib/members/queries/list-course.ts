import { can } from '@/lib/access/can';
import type { Category, ComplaintStatus } from '@/lib/complaints/model';
import { Prisma } from '@/lib/generated/prisma/client';
import { openMember } from '@/lib/privacy';
import type { RequestKind, RequestStatus } from '@/lib/requests/model';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { TransferStatus } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Service } from '@/lib/visits/model';
import { ListCourse, type ListCourseInput } from '../schemas';

/** So many lines at a time: what one looks back on with the member in front. */
export const COURSE_PAGE = 10;

interface Anything {
  id: string;
  /** When it began, ISO with microseconds: with the id the cursor of the next page. */
  at: string;
  /** The day on the clock of its office. */
  day: CalendarDate;
  /** Null: at the central office. */
  branchName: string | null;
  /** It is in the person's scope and of their role: its page can be opened. */
  open: boolean;
}

/** One thing that was done for the member. Of a complaint that another office holds only number, day and office are told. */
export type CourseLine = Anything &
  (
    | { kind: 'visit'; service: Service | null; services: Service[]; closed: boolean; avoidable: boolean; appActivated: boolean }
    | { kind: 'transfer'; reference: string; facilityName: string; status: TransferStatus }
    | { kind: 'service_request'; reference: string; request: RequestKind; status: RequestStatus }
    | { kind: 'complaint'; reference: string; told: { category: Category | null; status: ComplaintStatus } | null }
  );

export interface Course {
  lines: CourseLine[];
  /** Cursor of the next page, null at the end. */
  next: { at: string; id: string } | null;
  /** The role reads visits; without it the course is told without them. */
  visits: boolean;
}

/**
 * What the offices did for one member, a line a matter, newest first: visits, transfers, requests, complaints. Apart from the record, which need not wait
 * for it, and audited by itself. Each kind is read by its index of the member, a page of each.
 */
export const listCourse = defineQuery<ListCourseInput, Course>({
  name: 'members.listCourse',
  permission: 'member:read',
  scope: 'nation',
  counts: 'opening',
  input: ListCourse,
  audit: ({ id, after }, { lines }) => [{ action: 'member.course', memberId: id, detail: { part: after === null ? 'first' : 'next', rows: lines.length } }],
  run: async (context, { id, after }) => {
    await openMember(context, id);
    const member = await context.tx.member.findUnique({ where: { id }, select: { id: true } });
    if (!member) return null;
    const rows = await selectCourse(context, id, after);
    const lines = rows.slice(0, COURSE_PAGE).map((row) => lineOf(context, row));
    const last = lines.at(-1);
    return { lines, next: rows.length > COURSE_PAGE && last ? { at: last.at, id: last.id } : null, visits: can(context.actor, 'visit:read') };
  },
});

interface StoredLine {
  kind: CourseLine['kind'];
  id: string;
  at: string;
  day: CalendarDate;
  own: boolean;
  branchName: string | null;
  reference: string | null;
  target: string | null;
  status: string | null;
  services: Service[];
  avoidable: boolean | null;
  appActivated: boolean | null;
}

function selectCourse({ tx, actor }: Context, memberId: string, after: ListCourseInput['after']): Promise<StoredLine[]> {
  const limit = Prisma.raw(String(COURSE_PAGE + 1));
  const from = (at: string, id: string) => (after === null ? Prisma.empty : Prisma.sql`AND (${Prisma.raw(at)}, ${Prisma.raw(id)}) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const own = (branch: string) => (actor.national ? Prisma.sql`true` : Prisma.sql`COALESCE(${Prisma.raw(branch)} = ANY (${[...actor.branchIds]}::text[]), false)`);
  const part = (at: string, id: string) => Prisma.sql`${from(at, id)} ORDER BY ${Prisma.raw(at)} DESC, ${Prisma.raw(id)} DESC LIMIT ${limit}`;
  const parts = [
    Prisma.sql`(SELECT 'transfer' AS kind, t.id, t.requested_at AS at, t.branch_id, ${own('t.branch_id')} AS own, t.reference, f.name AS target, t.status, NULL::boolean AS avoidable, NULL::boolean AS activated
      FROM transfer t JOIN facility f ON f.code = t.to_facility_code WHERE t.member_id = ${memberId}::uuid ${part('t.requested_at', 't.id')})`,
    Prisma.sql`(SELECT 'service_request', r.id, r.requested_at, r.branch_id, ${own('r.branch_id')}, r.reference, r.kind, r.status, NULL, NULL
      FROM service_request r WHERE r.member_id = ${memberId}::uuid ${part('r.requested_at', 'r.id')})`,
    ...(can(actor, 'visit:read')
      ? [Prisma.sql`(SELECT 'visit', v.id, v.opened_at, v.branch_id, ${own('v.branch_id')}, NULL, v.service, CASE WHEN v.closed_at IS NULL THEN 'open' ELSE 'closed' END, v.avoidable, v.app_activated
      FROM visit v WHERE v.member_id = ${memberId}::uuid ${part('v.opened_at', 'v.id')})`]
      : []),
    // What another office's case is about stays with that office.
    ...(can(actor, 'complaint:read')
      ? [Prisma.sql`(SELECT 'complaint', c.id, c.received_at, c.branch_id, ${own('c.branch_id')}, c.reference, CASE WHEN ${own('c.branch_id')} THEN c.category END, CASE WHEN ${own('c.branch_id')} THEN c.status END, NULL, NULL
      FROM complaint c WHERE c.member_id = ${memberId}::uuid ${part('c.received_at', 'c.id')})`]
      : []),
  ];
  return tx.$queryRaw<StoredLine[]>`
    SELECT l.kind, l.id, to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, (l.at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date::text AS day,
           l.own, b.name AS "branchName", l.reference, l.target, l.status, l.avoidable, l.activated AS "appActivated",
           CASE WHEN l.kind = 'visit' THEN ARRAY(SELECT s.service FROM visit_service s WHERE s.visit_id = l.id GROUP BY s.service ORDER BY min(s.at), s.service) ELSE '{}' END AS services
    FROM (${Prisma.join(parts, ' UNION ALL ')}) l LEFT JOIN branch b ON b.id = l.branch_id
    ORDER BY l.at DESC, l.id DESC LIMIT ${limit}`;
}

const READS = { visit: 'visit:read', transfer: 'transfer:read', service_request: 'service_request:read', complaint: 'complaint:read' } as const;

function lineOf({ actor }: Context, { kind, id, at, day, own, branchName, reference, target, status, services, avoidable, appActivated }: StoredLine): CourseLine {
  const anything: Anything = { id, at, day, branchName, open: own && can(actor, READS[kind]) };
  const number = reference ?? '';
  switch (kind) {
    case 'visit':
      return { ...anything, kind, service: target as Service | null, services, closed: status === 'closed', avoidable: avoidable === true, appActivated: appActivated === true };
    case 'transfer':
      return { ...anything, kind, reference: number, facilityName: target ?? '', status: status as TransferStatus };
    case 'service_request':
      return { ...anything, kind, reference: number, request: target as RequestKind, status: status as RequestStatus };
    case 'complaint':
      return { ...anything, kind, reference: number, told: status === null ? null : { category: target as Category | null, status: status as ComplaintStatus } };
  }
}

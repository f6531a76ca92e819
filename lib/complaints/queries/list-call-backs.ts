import { Prisma } from '@/lib/generated/prisma/client';
import { ZONE_NAMES, type Zone } from '@/lib/calendar';
import type { CallBackStatus, CallBackView, Level } from '@/lib/complaints/model';
import type { CallBackReason } from '@/lib/complaints/rules/call-back';
import { heldUntil } from '@/lib/complaints/rules/call-back-take';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { isInstantText } from '@/lib/values/instant-text';
import { ListCallBacks, type ListCallBacksInput } from '../schemas/call-back';

/** A row of the call-back queue; instants are ISO texts, shown in the member's zone. `key` with `id` is the cursor of the next page. */
export interface CallBackRow {
  id: string;
  key: string;
  version: number;
  status: CallBackStatus;
  reason: CallBackReason;
  complaintId: string;
  reference: string;
  level: Level | null;
  memberId: string | null;
  /** Of the member, else of the reporter. */
  name: string;
  branchName: string | null;
  timeZone: Zone;
  zoneName: string;
  flaggedAt: string;
  dueFrom: string | null;
  dueUntil: string | null;
  /** The window has passed and nobody called. */
  overdue: boolean;
  attempts: number;
  /** Who is calling now. */
  takenByName: string | null;
  outcome: string | null;
  confirmed: boolean | null;
  closedAt: string | null;
  /** Always true in a page: for lists that are kept true. */
  inView: boolean;
}

export interface CallBackPage {
  rows: CallBackRow[];
  next: { key: string; id: string } | null;
}

type Dates = Record<'flaggedAt', Date> & Record<'dueFrom' | 'dueUntil' | 'takenAt' | 'closedAt', Date | null>;
type StoredRow = Omit<CallBackRow, keyof Dates | 'overdue' | 'zoneName' | 'inView'> & Dates;


/** How each view orders: the window that ends first, the one that begins first, what waits longest, what was closed last. */
const COLUMNS: Record<CallBackView, Prisma.Sql> = {
  now: Prisma.sql`b.due_until`,
  later: Prisma.sql`b.due_from`,
  needs_number: Prisma.sql`b.flagged_at`,
  done: Prisma.sql`b.closed_at`,
};

/** The condition of a view on `b` (call_back), without the office. */
export function callBackCondition(view: CallBackView, now: Date): Prisma.Sql {
  switch (view) {
    case 'now':
      return Prisma.sql`b.closed_at IS NULL AND b.status = 'open' AND b.due_from <= ${now}`;
    case 'later':
      return Prisma.sql`b.closed_at IS NULL AND b.status = 'open' AND b.due_from > ${now}`;
    case 'needs_number':
      return Prisma.sql`b.closed_at IS NULL AND b.status = 'needs_number'`;
    case 'done':
      return Prisma.sql`b.closed_at IS NOT NULL`;
  }
}

/** One page of the call-backs in the scope, by keyset. */
export const listCallBacks = defineQuery<ListCallBacksInput, CallBackPage>({
  name: 'callBacks.list',
  permission: 'call_back:read',
  scope: 'branches',
  input: ListCallBacks,
  audit: ({ view }, { rows }) => [{ action: 'call_back.list', detail: { view, rows: rows.length, members: rows.flatMap(({ memberId }) => memberId ?? []) } }],
  run: async (context, { view, after, limit }) => {
    if (after && !isInstantText(after.key)) return null;
    const [direction, comparison] = view === 'done' ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
    const column = COLUMNS[view];
    const rest = after ? Prisma.sql`AND (${column}, b.id) ${comparison} (CAST(${after.key} AS timestamptz), ${after.id}::uuid)` : Prisma.empty;
    const choice = (office: Prisma.Sql) => Prisma.sql`SELECT b.id, ${column} AS sort, ${column}::text AS key FROM call_back b
      WHERE ${office} AND ${callBackCondition(view, context.now)} ${rest} ORDER BY ${column} ${direction}, b.id ${direction} LIMIT ${limit + 1}`;
    const rows = await selectRows(context, chosenIn(context, choice), direction, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { rows: page, next: rows.length > limit && last ? { key: last.key, id: last.id } : null };
  },
});

/** Each office by itself, so that its index gives the rows in order and no more than a page of them is read. */
function chosenIn({ actor }: Context, choice: (office: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  if (actor.national) return choice(Prisma.sql`true`);
  return Prisma.sql`SELECT one.* FROM unnest(${[...actor.branchIds]}::text[]) AS office(id) CROSS JOIN LATERAL (${choice(Prisma.sql`b.branch_id = office.id`)}) one`;
}

async function selectRows({ tx, now }: Context, chosen: Prisma.Sql, direction: Prisma.Sql, limit: number): Promise<CallBackRow[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT b.id, p.key, b.version, b.status, b.reason, b.complaint_id AS "complaintId", c.reference, c.level, b.member_id AS "memberId",
           COALESCE(m.name, c.reporter_name) AS name, o.name AS "branchName", b.time_zone AS "timeZone", b.flagged_at AS "flaggedAt", b.due_from AS "dueFrom",
           b.due_until AS "dueUntil", b.attempts, s.name AS "takenByName", b.taken_at AS "takenAt", b.outcome, b.confirmed, b.closed_at AS "closedAt"
    FROM (${chosen}) p JOIN call_back b ON b.id = p.id JOIN complaint c ON c.id = b.complaint_id
    LEFT JOIN member m ON m.id = b.member_id LEFT JOIN branch o ON o.id = b.branch_id LEFT JOIN staff s ON s.id = b.taken_by
    ORDER BY p.sort ${direction}, b.id ${direction} LIMIT ${limit}`;
  return rows.map(({ takenAt, flaggedAt, dueFrom, dueUntil, closedAt, takenByName, ...row }) => ({
    ...row,
    inView: true,
    zoneName: ZONE_NAMES[row.timeZone],
    flaggedAt: flaggedAt.toISOString(),
    dueFrom: dueFrom?.toISOString() ?? null,
    dueUntil: dueUntil?.toISOString() ?? null,
    overdue: dueUntil !== null && dueUntil <= now,
    takenByName: heldUntil(takenAt?.getTime() ?? null, now.getTime()) === null ? null : takenByName,
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

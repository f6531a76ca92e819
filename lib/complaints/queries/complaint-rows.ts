import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Category, Channel, Clock, ComplaintAction, ComplaintStatus, Level } from '@/lib/complaints/model';
import { dueInWords, type DueInWords } from '@/lib/complaints/rules/due-words';
import { possibleActions } from '@/lib/complaints/rules/next-status';
import type { Context } from '@/lib/server/use-case';
import { loadClockWorld, type ClockWorld } from './clock-world';

/** A row of the queue. `key` is the sort key as text: with `id` it is the cursor of the next page. Instants are ISO texts. */
export interface ComplaintRow {
  id: string;
  key: string;
  reference: string;
  version: number;
  status: ComplaintStatus;
  level: Level | null;
  category: Category | null;
  channel: Channel;
  subject: string;
  memberId: string | null;
  /** Of the member, else of the reporter. */
  name: string;
  cardEnding: string | null;
  facilityName: string | null;
  branchName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  receivedAt: string;
  dueAt: string | null;
  dueClock: Clock | null;
  due: DueInWords | null;
  cycle: number;
  callBackFrom: string | null;
  escalatedTo: string | null;
  actions: ComplaintAction[];
  /** Whether the filter finds it. Always true in a page of the list. */
  inView: boolean;
}

type StoredRow = Omit<ComplaintRow, 'actions' | 'due'> & { branchId: string | null; pausedUntil: Date | null; startedAt: Date; statusBeforeMerge: ComplaintStatus | null };

interface Selection {
  /** Ids in order, each with its sort key: `SELECT id, key, ...`. */
  from: Prisma.Sql;
  inView?: Prisma.Sql;
  order?: Prisma.Sql;
}

const iso = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

/** The rows of an ordered choice of ids, with the due instant in words and what the person may do with each. */
export async function selectComplaintRows({ tx, actor, now }: Context, { from, inView, order }: Selection): Promise<ComplaintRow[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT c.id, p.key, c.reference, c.version, c.status, c.level, c.category, c.channel, c.subject, c.member_id AS "memberId",
           COALESCE(m.name, c.reporter_name) AS name, right(m.card_number, 4) AS "cardEnding", f.name AS "facilityName", b.name AS "branchName",
           c.assignee_id AS "assigneeId", s.name AS "assigneeName", ${iso('c.received_at')} AS "receivedAt",
           CASE WHEN c.due_clock IS NULL THEN NULL ELSE ${iso('c.due_at')} END AS "dueAt", c.due_clock AS "dueClock", c.cycle,
           ${iso('c.call_back_from')} AS "callBackFrom", c.escalated_to AS "escalatedTo", c.branch_id AS "branchId", c.paused_until AS "pausedUntil",
           c.status_before_merge AS "statusBeforeMerge", c.received_at AS "startedAt", (${inView ?? Prisma.sql`true`}) AS "inView"
    FROM (${from}) p JOIN complaint c ON c.id = p.id
    LEFT JOIN member m ON m.id = c.member_id LEFT JOIN facility f ON f.code = c.facility_code
    LEFT JOIN branch b ON b.id = c.branch_id LEFT JOIN staff s ON s.id = c.assignee_id
    ${order ?? Prisma.empty}`;
  const world = await loadClockWorld(tx);
  const person = { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] };
  return rows.map(({ branchId, pausedUntil, startedAt, statusBeforeMerge, ...row }) => ({
    ...row,
    due: dueOf(row, { branchId, pausedUntil, startedAt }, world, now),
    actions: possibleActions({ status: row.status, statusBeforeMerge }, person),
  }));
}

function dueOf(
  { dueAt, dueClock }: Pick<ComplaintRow, 'dueAt' | 'dueClock'>,
  { branchId, pausedUntil, startedAt }: Pick<StoredRow, 'branchId' | 'pausedUntil' | 'startedAt'>,
  world: ClockWorld,
  now: Date,
): DueInWords | null {
  if (dueAt === null || dueClock === null) return null;
  const facts = { clock: dueClock, dueAt: Date.parse(dueAt), pausedUntil: pausedUntil?.getTime() ?? null };
  return dueInWords(facts, world.office(branchId, startedAt.getTime()), now.getTime());
}

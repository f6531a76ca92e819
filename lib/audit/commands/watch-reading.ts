import { areManyRefusals, findUnusual, WATCH_POLICY, type ReadMember, type WatchRule } from '@/lib/audit/rules/watch';
import { attendedOn, localDate } from '@/lib/calendar';
import { loadClockWorld } from '@/lib/complaints';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction } from '@/lib/server/events';
import { newId } from '@/lib/server/id';
import { watchChanged } from '@/lib/server/reading-count';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import { nameKey, nameWords } from '@/lib/values/person-name';

/** Acts that are a service for a member: who did one of them had a reason to open. */
const SERVICES = [
  'visit.bind', 'visit.close', 'transfer.request', 'transfer.request_refused', 'transfer.resubmit', 'transfer.cancel', 'transfer.approve', 'transfer.return', 'transfer.reject',
  'service_request.file', 'service_request.resubmit', 'service_request.cancel', 'service_request.approve', 'service_request.return', 'service_request.reject',
  'complaint.file', 'complaint.respond', 'complaint.resolve', 'call_back.attempt', 'app_help.record', 'member.print', 'privacy.file', 'privacy.answer',
];
/** Today and yesterday in every zone, so that a day is whole before it is left alone. */
const BACK_MS = 48 * 3_600_000;
const TIMEOUT_MS = 60_000;
const MARGIN_MS = WATCH_POLICY.marginMinutes * 60_000;

interface Row extends Omit<ReadMember, 'words'> {
  staffId: string;
  branchId: string | null;
  day: CalendarDate;
  officer: string;
  nameKey: string;
}

/** People who serve by telephone around the clock: no hours are not theirs. Source: Care Center 165 answers for 24 hours. */
const AROUND_THE_CLOCK = ['care_center'];

/** Looks through the openings and the refused sign-ins of today and yesterday and keeps what is unusual. May run twice: a finding is one row, and its count only grows. */
export async function watchReading(db: Db, now: Date): Promise<{ found: number }> {
  return inTransaction(
    db,
    SYSTEM_ACTOR,
    async (tx) => {
      const days = new Map<string, Row[]>();
      for (const row of await listReading(tx, now, await attendedHours(tx, now))) {
        const key = `${row.staffId} ${row.day}`;
        days.set(key, [...(days.get(key) ?? []), row]);
      }
      let found = 0;
      const changed = new Set<string | null>();
      for (const rows of days.values()) {
        const [first] = rows;
        if (!first) continue;
        const members = rows.map(({ nameKey: key, ...row }) => ({ ...row, words: nameWords(key) }));
        for (const finding of findUnusual({ rareName: await rareName(tx, first), members })) {
          found += 1;
          if (await keep(tx, { ...first, ...finding }, now)) changed.add(first.branchId);
        }
      }
      for (const { all, atCode, ...whose } of await listRefusals(tx, now)) {
        if (!areManyRefusals({ all, atCode })) continue;
        found += 1;
        if (await keep(tx, { ...whose, rule: 'sign_in_failures', memberId: null, count: all }, now)) changed.add(whose.branchId);
      }
      await announceInTransaction(tx, [...changed].map(watchChanged));
      return { found };
    },
    TIMEOUT_MS,
  );
}

type Kept = Pick<Row, 'staffId' | 'branchId' | 'day'> & { rule: WatchRule; memberId: string | null; count: number };

/** Whether there is anything new in it. */
async function keep(tx: Tx, { staffId, branchId, day, rule, memberId, count }: Kept, now: Date): Promise<boolean> {
  const kept = await tx.$executeRaw`
    INSERT INTO reading_finding AS f (id, staff_id, branch_id, day, rule, member_id, count, found_at)
    VALUES (${newId()}::uuid, ${staffId}::uuid, ${branchId}, ${day}::date, ${rule}, ${memberId}::uuid, ${count}, ${now})
    ON CONFLICT (staff_id, day, rule, member_id, subject) DO UPDATE SET count = EXCLUDED.count WHERE f.count < EXCLUDED.count`;
  return kept > 0;
}

/** Refused sign-ins by account and local day. */
function listRefusals(tx: Tx, now: Date): Promise<(Pick<Row, 'staffId' | 'branchId' | 'day'> & { all: number; atCode: number })[]> {
  const since = new Date(now.getTime() - BACK_MS);
  return tx.$queryRaw`
    SELECT r.staff_id AS "staffId", s.branch_id AS "branchId", (r.at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date::text AS day,
           count(*)::integer AS "all", (count(*) FILTER (WHERE r.step = 'code'))::integer AS "atCode"
    FROM sign_in_refusal r JOIN staff s ON s.id = r.staff_id LEFT JOIN branch b ON b.id = s.branch_id
    WHERE r.at >= ${since} AND r.at <= ${now} GROUP BY 1, 2, 3 ORDER BY 1, 3`;
}

/** From when until when somebody is expected in an office on a day, with the margin; equal instants where it is closed. Days of which nothing is known are missing. */
interface Hours {
  office: string;
  day: CalendarDate;
  from: string;
  to: string;
}

/** The name of the central office among the hours: whoever belongs to no branch. */
const CENTRAL = 'nation';

async function attendedHours(tx: Tx, now: Date): Promise<Hours[]> {
  const world = await loadClockWorld(tx);
  const branches = await tx.branch.findMany({ select: { id: true } });
  return [null, ...branches.map(({ id }) => id)].flatMap((branchId) => {
    const office = world.office(branchId, now.getTime());
    const [first, last] = [now.getTime() - BACK_MS, now.getTime()].map((at) => localDate(at, office.zone)) as [CalendarDate, CalendarDate];
    return daysFrom(first, last).flatMap((day): Hours[] => {
      const attended = attendedOn(office, day);
      if (attended.kind === 'unknown') return [];
      const [from, to] = attended.kind === 'closed' ? [0, 0] : [attended.from - MARGIN_MS, attended.to + MARGIN_MS];
      return [{ office: branchId ?? CENTRAL, day, from: new Date(from).toISOString(), to: new Date(to).toISOString() }];
    });
  });
}

function daysFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return first > last ? [] : [first, ...daysFrom(addDays(first, 1), last)];
}

/** The openings by officer, local day and member. The office is that in whose name they were made: a person on duty elsewhere keeps its hours. */
async function listReading(tx: Tx, now: Date, hours: readonly Hours[]): Promise<Row[]> {
  const since = new Date(now.getTime() - BACK_MS);
  const column = (name: keyof Hours) => hours.map((each) => each[name]);
  return tx.$queryRaw<Row[]>`
    WITH event AS MATERIALIZED (
      SELECT a.actor_id, a.member_id, a.action, a.at, s.role, COALESCE(b.id, ${CENTRAL}) AS office, a.at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta') AS local
      FROM audit_event a JOIN staff s ON s.id = a.actor_id LEFT JOIN branch b ON b.id = a.chain
      WHERE a.at >= ${since} AND a.at <= ${now} AND a.member_id IS NOT NULL AND (a.action = 'member.open' OR a.action = ANY (${SERVICES}::text[]))
    ), hours AS (
      SELECT * FROM unnest(${column('office')}::text[], ${column('day')}::date[], ${column('from')}::timestamptz[], ${column('to')}::timestamptz[]) AS h (office, day, opens, closes)
    ), opened AS (
      SELECT e.actor_id, e.local::date AS day, e.member_id, count(*)::integer AS openings,
             count(*) FILTER (WHERE (e.at < h.opens OR e.at >= h.closes) AND e.role <> ALL (${AROUND_THE_CLOCK}::text[]))::integer AS late
      FROM event e LEFT JOIN hours h ON h.office = e.office AND h.day = e.local::date WHERE e.action = 'member.open' GROUP BY e.actor_id, e.local::date, e.member_id
    ), served AS (SELECT DISTINCT actor_id, local::date AS day, member_id FROM event WHERE action <> 'member.open')
    SELECT o.actor_id AS "staffId", s.branch_id AS "branchId", o.day::text AS day, s.name AS officer, o.member_id AS "memberId", m.name_key AS "nameKey", o.openings, o.late,
           v.member_id IS NOT NULL AS served,
           EXISTS (SELECT 1 FROM member_flag f WHERE f.member_id = m.id AND f.kind = 'public_figure' AND f.removed_at IS NULL) AS "publicFigure"
    FROM opened o JOIN staff s ON s.id = o.actor_id JOIN member m ON m.id = o.member_id
    LEFT JOIN served v ON v.actor_id = o.actor_id AND v.day = o.day AND v.member_id = o.member_id
    ORDER BY o.actor_id, o.day, o.member_id`;
}

/** The last word of the officer's name, where few members of the office bear it. */
async function rareName(tx: Tx, { officer, branchId }: Row): Promise<string | null> {
  const word = nameWords(nameKey(officer)).at(-1);
  if (word === undefined || word.length < 3 || branchId === null) return null;
  const [row] = await tx.$queryRaw<[{ bearers: number }]>`SELECT count(*)::integer AS bearers FROM (
    SELECT 1 FROM member_word WHERE branch_id = ${branchId} AND word = ${word} LIMIT ${WATCH_POLICY.rareName + 1}) few`;
  return row.bearers <= WATCH_POLICY.rareName ? word : null;
}

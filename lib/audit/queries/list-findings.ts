import type { Role } from '@/lib/access/roles';
import { can } from '@/lib/access/can';
import type { ReadingKind } from '@/lib/access/reading-limits';
import type { Verdict } from '@/lib/audit/model';
import type { WatchRule } from '@/lib/audit/rules/watch';
import { ListFindings } from '@/lib/audit/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type * as z from 'zod';
import { findingsOf } from './count-findings';

/** One finding as the list tells it. The member, where there is one, stands with the last four digits of the card. */
export interface Finding {
  id: string;
  version: number;
  staffId: string;
  officer: string;
  role: Role;
  branchName: string | null;
  day: CalendarDate;
  rule: WatchRule;
  subject: ReadingKind | null;
  count: number;
  memberId: string | null;
  memberName: string | null;
  cardEnding: string | null;
  looked: { by: string; at: string; verdict: Verdict; note: string } | null;
}

/** A member whose openings are always listed. */
export interface WatchedMember {
  id: string;
  name: string;
  cardEnding: string;
  branchName: string;
  reason: string;
  since: string;
}

export interface WatchList {
  view: 'open' | 'looked';
  counts: { open: number; looked: number };
  findings: Finding[];
  watched: WatchedMember[];
  mayReadAudit: boolean;
}

const MOST = 200;

/** Unusual reading: of the own office for a supervisor, of the nation for the auditor, without what concerns the person who looks. */
export const listFindings = defineQuery<z.infer<typeof ListFindings>, WatchList>({
  name: 'watch.list',
  permission: 'watch:read',
  scope: 'branches',
  input: ListFindings,
  audit: (_, { findings, watched }) => [{ action: 'watch.list', detail: { members: [...new Set([...findings.flatMap(({ memberId }) => memberId ?? []), ...watched.map(({ id }) => id)])] } }],
  run: async ({ tx, actor }, { view }) => {
    const mine = findingsOf(actor);
    const [counts] = await tx.$queryRaw<[WatchList['counts']]>`
      SELECT count(*) FILTER (WHERE f.looked_at IS NULL)::integer AS open, count(*) FILTER (WHERE f.looked_at IS NOT NULL)::integer AS looked FROM reading_finding f WHERE ${mine}`;
    const findings = await tx.$queryRaw<Finding[]>`
      SELECT f.id, f.version, f.staff_id AS "staffId", s.name AS officer, s.role, b.name AS "branchName", f.day::text AS day, f.rule, f.subject, f.count,
             f.member_id AS "memberId", m.name AS "memberName", right(m.card_number, 4) AS "cardEnding",
             CASE WHEN f.looked_at IS NOT NULL THEN json_build_object('by', l.name, 'at', f.looked_at, 'verdict', f.verdict, 'note', f.note) END AS looked
      FROM reading_finding f JOIN staff s ON s.id = f.staff_id LEFT JOIN branch b ON b.id = f.branch_id LEFT JOIN member m ON m.id = f.member_id LEFT JOIN staff l ON l.id = f.looked_by
      WHERE ${mine} AND (f.looked_at IS NOT NULL) = ${view === 'looked'} ORDER BY f.day DESC, f.count DESC, f.id LIMIT ${MOST}`;
    const watched = await tx.$queryRaw<WatchedMember[]>`
      SELECT m.id, m.name, right(m.card_number, 4) AS "cardEnding", b.name AS "branchName", f.reason,
             to_char(f.set_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
      FROM member_flag f JOIN member m ON m.id = f.member_id JOIN branch b ON b.id = m.branch_id
      WHERE f.kind = 'public_figure' AND f.removed_at IS NULL AND ${actor.national ? Prisma.sql`true` : Prisma.sql`m.branch_id = ANY (${[...actor.branchIds]}::text[])`}
      ORDER BY m.name_key, m.id LIMIT ${MOST}`;
    return { view, counts, findings, watched, mayReadAudit: can(actor, 'audit:read') };
  },
});

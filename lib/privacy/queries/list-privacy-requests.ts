import type * as z from 'zod';
import { can } from '@/lib/access/can';
import { Prisma } from '@/lib/generated/prisma/client';
import type { PrivacyKind, PrivacyStatus } from '@/lib/privacy/model';
import { timeLeft, type TimeLeft } from '@/lib/privacy/rules/clock';
import { ListPrivacyRequests } from '@/lib/privacy/schemas';
import { defineQuery } from '@/lib/server/use-case';

/** A request of a member about their data; instants are ISO texts. */
export interface PrivacyRow {
  id: string;
  version: number;
  reference: string;
  kind: PrivacyKind;
  status: PrivacyStatus;
  asked: string;
  memberId: string;
  memberName: string;
  cardEnding: string;
  branchName: string;
  receivedAt: string;
  dueAt: string;
  filedBy: string;
  /** Against the clock now, or at the answer. */
  left: TimeLeft;
  answered: { by: string; at: string; note: string } | null;
  /** The person may answer it: another one took it down. */
  mayAnswer: boolean;
}

export interface PrivacyList {
  view: 'open' | 'answered';
  counts: { open: number; answered: number };
  rows: PrivacyRow[];
  mayReadAudit: boolean;
}

const MOST = 200;

/** Members' requests about their data in the person's scope: what waits by the time that is left, what was answered by when. */
export const listPrivacyRequests = defineQuery<z.infer<typeof ListPrivacyRequests>, PrivacyList>({
  name: 'privacy.list',
  permission: 'privacy:read',
  scope: 'branches',
  input: ListPrivacyRequests,
  audit: (_, { rows }) => [{ action: 'privacy.list', detail: { members: [...new Set(rows.map(({ memberId }) => memberId))] } }],
  run: async ({ tx, actor, now }, { view }) => {
    const mine = actor.national ? Prisma.sql`true` : Prisma.sql`r.branch_id = ANY (${[...actor.branchIds]}::text[])`;
    const [counts] = await tx.$queryRaw<[PrivacyList['counts']]>`
      SELECT count(*) FILTER (WHERE r.status = 'open')::integer AS open, count(*) FILTER (WHERE r.status <> 'open')::integer AS answered FROM privacy_request r WHERE ${mine}`;
    const rows = await tx.$queryRaw<(Omit<PrivacyRow, 'receivedAt' | 'dueAt' | 'left' | 'mayAnswer' | 'answered'> & { receivedAt: Date; dueAt: Date; filer: string; answeredAt: Date | null; answeredBy: string | null; note: string | null })[]>`
      SELECT r.id, r.version, r.reference, r.kind, r.status, r.asked, r.member_id AS "memberId", m.name AS "memberName", right(m.card_number, 4) AS "cardEnding", b.name AS "branchName",
             r.received_at AS "receivedAt", r.due_at AS "dueAt", f.name AS "filedBy", r.filed_by AS filer, r.answered_at AS "answeredAt", a.name AS "answeredBy", r.note
      FROM privacy_request r JOIN member m ON m.id = r.member_id JOIN branch b ON b.id = r.branch_id JOIN staff f ON f.id = r.filed_by LEFT JOIN staff a ON a.id = r.answered_by
      WHERE ${mine} AND (r.status = 'open') = ${view === 'open'} ORDER BY ${view === 'open' ? Prisma.sql`r.due_at, r.id` : Prisma.sql`r.answered_at DESC, r.id`} LIMIT ${MOST}`;
    const mayAnswer = can(actor, 'privacy:decide');
    return {
      view,
      counts,
      rows: rows.map(({ receivedAt, dueAt, filer, answeredAt, answeredBy, note, ...row }) => ({
        ...row,
        receivedAt: receivedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        left: timeLeft(dueAt, answeredAt ?? now),
        answered: answeredAt && { by: answeredBy ?? '', at: answeredAt.toISOString(), note: note ?? '' },
        mayAnswer: mayAnswer && row.status === 'open' && filer !== actor.staffId,
      })),
      mayReadAudit: can(actor, 'audit:read'),
    };
  },
});

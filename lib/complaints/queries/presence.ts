import * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { announceInTransaction } from '@/lib/server/events';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { MarkPresence } from '../schemas/queue';
import { CENTRAL_OFFICE } from './clock-world';
import { scopeCondition } from './queue-filter';

/** Who has not been heard of for so long is gone; the screens say so every 20 seconds. */
const GONE_MS = 45_000;

/** Somebody who looks at a case or answers it at this moment. */
export interface Presence {
  complaintId: string;
  staffId: string;
  name: string;
  doing: 'looking' | 'answering';
}

/**
 * Says that the person looks at a case, answers it, or has left. It writes, but it is asked like a query: said twice it is said once, so
 * it needs no receipt; and it tells nobody anything of a member.
 */
export const markPresence = defineQuery<z.infer<typeof MarkPresence>, { marked: boolean }>({
  name: 'complaints.markPresence',
  permission: 'complaint:read',
  scope: 'branches',
  input: MarkPresence,
  audit: nothingPersonal,
  run: async ({ tx, actor, now }, { id, doing }) => {
    const complaint = await tx.complaint.findFirst({ where: { id, ...branchWhere(actor) }, select: { branchId: true } });
    if (!complaint) return null;
    const key = { complaintId_staffId: { complaintId: id, staffId: actor.staffId } };
    const before = await tx.complaintPresence.findUnique({ where: key });
    if (doing === null) await tx.complaintPresence.deleteMany({ where: { complaintId: id, staffId: actor.staffId } });
    else await tx.complaintPresence.upsert({ where: key, create: { complaintId: id, staffId: actor.staffId, staffName: actor.name, doing, seenAt: now }, update: { doing, seenAt: now } });
    const news = (before === null) !== (doing === null) || before?.doing !== doing;
    if (news) await announceInTransaction(tx, [{ topic: 'complaint_presence', branchId: complaint.branchId ?? CENTRAL_OFFICE, objectId: id }]);
    return { marked: doing !== null };
  },
});

/** Who is at which case of the scope now. */
export const listPresence = defineQuery<Record<string, never>, Presence[]>({
  name: 'complaints.listPresence',
  permission: 'complaint:read',
  scope: 'branches',
  input: z.object({}).transform(() => ({})),
  audit: nothingPersonal,
  run: (context) => context.tx.$queryRaw<Presence[]>`
    SELECT p.complaint_id AS "complaintId", p.staff_id AS "staffId", p.staff_name AS name, p.doing
    FROM complaint_presence p JOIN complaint c ON c.id = p.complaint_id
    WHERE p.seen_at > ${new Date(context.now.getTime() - GONE_MS)} AND ${scopeCondition(context)} ORDER BY p.seen_at LIMIT 500`,
});

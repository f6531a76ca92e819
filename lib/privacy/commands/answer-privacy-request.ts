import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { AnswerPrivacyRequest } from '@/lib/privacy/schemas';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';

interface Answered {
  id: string;
  memberId: string;
  reference: string;
  kind: string;
}

/** Answers a member's request about their data. A restriction that is granted marks the record from this moment on; its end takes the mark away. */
export const answerPrivacyRequest = defineCommand<z.infer<typeof AnswerPrivacyRequest>, Answered>({
  name: 'privacy.answer',
  permission: 'privacy:decide',
  scope: 'branches',
  input: AnswerPrivacyRequest,
  announce: () => [],
  audit: ({ outcome, note }, { id, memberId, reference, kind }) => [{ action: 'privacy.answer', memberId, objectId: id, reason: note, detail: { reference, kind, outcome } }],
  run: async (context, { id, version, outcome, note }) => {
    const { tx, actor, now } = context;
    const request = await tx.privacyRequest.findFirst({ where: { id, ...branchWhere(actor) } });
    if (!request) return notFound;
    if (request.filedBy === actor.staffId) return refused(['own_request']);
    const { count } = await tx.privacyRequest.updateMany({
      where: { id, version, status: 'open', ...branchWhere(actor) },
      data: { status: outcome, answeredAt: now, answeredBy: actor.staffId, note, version: { increment: 1 } },
    });
    if (count === 0) {
      const by = request.answeredBy === null ? null : await tx.staff.findUnique({ where: { id: request.answeredBy }, select: { name: true } });
      return { kind: 'conflict', by: by?.name ?? '', at: (request.answeredAt ?? now).toISOString(), changes: [{ field: 'status', before: 'open', after: request.status }] };
    }
    const { memberId, reference, kind } = request;
    if (outcome === 'fulfilled') await mark(context, { memberId, kind, reference });
    return done({ id, memberId, reference, kind });
  },
});

async function mark({ tx, actor, now }: Context, { memberId, kind, reference }: Omit<Answered, 'id'>): Promise<void> {
  if (kind === 'restriction') {
    await tx.$executeRaw`INSERT INTO member_flag (id, member_id, kind, reason, set_by, set_at)
      VALUES (${newId()}::uuid, ${memberId}::uuid, 'restricted', ${reference}, ${actor.staffId}::uuid, ${now}) ON CONFLICT DO NOTHING`;
  }
  if (kind === 'end_restriction') {
    await tx.memberFlag.updateMany({ where: { memberId, kind: 'restricted', removedAt: null }, data: { removedBy: actor.staffId, removedAt: now } });
  }
}

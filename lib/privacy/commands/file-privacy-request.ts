import type * as z from 'zod';
import type { PrivacyKind } from '@/lib/privacy/model';
import { dueAt } from '@/lib/privacy/rules/clock';
import { FilePrivacyRequest } from '@/lib/privacy/schemas';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { formatReference } from '@/lib/values/reference';
import { serveMember } from '../queries/open-member';

/** A request that was taken down; `dueAt` is an ISO text. */
export interface FiledPrivacyRequest {
  id: string;
  reference: string;
  kind: PrivacyKind;
  dueAt: string;
}

const MOST_A_MONTH = 999_999;

/** Takes down what a member asks about their data. The 72 hours begin now. */
export const filePrivacyRequest = defineCommand<z.infer<typeof FilePrivacyRequest>, FiledPrivacyRequest>({
  name: 'privacy.file',
  permission: 'privacy:file',
  scope: 'nation',
  input: FilePrivacyRequest,
  announce: () => [],
  audit: ({ memberId, kind }, { id, reference }) => [{ action: 'privacy.file', memberId, objectId: id, detail: { kind, reference } }],
  run: async (context, { memberId, kind, asked }) => {
    const { tx, actor, now, today } = context;
    if (actor.branch === null) return refused(['no_branch']);
    await serveMember(context, memberId);
    if ((await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })) === null) return notFound;
    const restricted = await tx.memberFlag.findFirst({ where: { memberId, kind: 'restricted', removedAt: null }, select: { id: true } });
    if (kind === 'restriction' && restricted) return refused(['already_restricted']);
    if (kind === 'end_restriction' && !restricted) return refused(['not_restricted']);
    const [{ number }] = await tx.$queryRaw<[{ number: number }]>`SELECT nextval('privacy_request_reference_seq')::integer AS number`;
    const reference = formatReference(today, ((number - 1) % MOST_A_MONTH) + 1, 'PD');
    const filed = { id: newId(), reference, kind, dueAt: new Date(dueAt(now.getTime())) };
    await tx.privacyRequest.createMany({
      data: [{ ...filed, memberId, branchId: actor.branch.id, asked, status: 'open', receivedAt: now, filedBy: actor.staffId }],
    });
    return done({ ...filed, dueAt: filed.dueAt.toISOString() });
  },
  // Also that of another office, which is not seen from here.
  constraints: { privacy_request_one_open_idx: () => refused(['already_asked']) },
});

import type * as z from 'zod';
import { serveMember } from '@/lib/privacy';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { BindMember } from '../schemas/visits';
import { announceVisit, changedVisit, isOutcome, lockOwnVersion, type ChangedVisit } from './own-visit';

/** Binds the open visit to another member, or to nobody: the first record that is opened may be the wrong one. */
export const bindMember = defineCommand<z.infer<typeof BindMember>, ChangedVisit & { before: string | null }>({
  name: 'visits.bind',
  permission: 'queue:serve',
  scope: 'branches',
  input: BindMember,
  audit: (_, { id, memberId, before }) =>
    [...new Set([before, memberId])].filter((member) => member !== null).map((member) => ({ action: member === memberId ? 'visit.bind' : 'visit.unbind', objectId: id, memberId: member })),
  announce: (_, visit) => announceVisit(visit, false),
  run: async (context, { visitId, version, memberId }) => {
    const visit = await lockOwnVersion(context, visitId, version);
    if (isOutcome(visit)) return visit;
    await serveMember(context, memberId);
    const { tx, now } = context;
    const member = memberId === null ? null : await tx.member.findUnique({ where: { id: memberId }, select: { segment: true } });
    if (memberId !== null && !member) return notFound;
    await tx.visit.update({ where: { id: visitId }, data: { memberId, segment: member?.segment ?? null, version: version + 1, updatedAt: now } });
    return done({ ...changedVisit({ ...visit, memberId }, version + 1), before: visit.memberId });
  },
});

import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { LookAtFinding } from '@/lib/audit/schemas';
import { done, notFound, refused } from '@/lib/server/outcome';
import { watchChanged } from '@/lib/server/reading-count';
import { defineCommand } from '@/lib/server/use-case';

/** Says that somebody looked at a finding, and what came of it. Nobody settles what concerns oneself. */
export const lookAtFinding = defineCommand<z.infer<typeof LookAtFinding>, { id: string; staffId: string; branchId: string | null; memberId: string | null }>({
  name: 'watch.look',
  permission: 'watch:settle',
  scope: 'branches',
  input: LookAtFinding,
  announce: (_, { branchId }) => [watchChanged(branchId)],
  audit: ({ note, verdict }, { id, staffId, memberId }) => [{ action: 'watch.look', objectId: id, memberId, reason: note, detail: { officer: staffId, verdict } }],
  run: async ({ tx, actor, now }, { id, version, verdict, note }) => {
    const finding = await tx.readingFinding.findFirst({ where: { id, ...branchWhere(actor) } });
    if (!finding) return notFound;
    if (finding.staffId === actor.staffId) return refused(['own_finding']);
    const { count } = await tx.readingFinding.updateMany({
      where: { id, version, lookedAt: null, ...branchWhere(actor) },
      data: { lookedBy: actor.staffId, lookedAt: now, verdict, note, version: { increment: 1 } },
    });
    if (count === 0) {
      const by = finding.lookedBy === null ? null : await tx.staff.findUnique({ where: { id: finding.lookedBy }, select: { name: true } });
      return { kind: 'conflict', by: by?.name ?? '', at: (finding.lookedAt ?? now).toISOString(), changes: [{ field: 'note', before: null, after: finding.note }] };
    }
    return done({ id, staffId: finding.staffId, branchId: finding.branchId, memberId: finding.memberId });
  },
});

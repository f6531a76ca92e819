import type * as z from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';
import { SaveDraft } from '@/lib/staff/schemas';
import { done } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';

/** Nobody types at more than a few things at once; what was left behind the longest makes room. */
export const MOST_DRAFTS = 200;

/** Keeps what is being typed, for this person alone. The last writer wins: a draft has one author. */
export const saveDraft = defineCommand<z.infer<typeof SaveDraft>, { updatedAt: string }>({
  name: 'staff.saveDraft',
  permission: 'draft:own',
  scope: 'self',
  input: SaveDraft,
  audit: nothingPersonal,
  announce: () => [],
  run: async ({ tx, actor, now }, { kind, subjectId, content }) => {
    const saved = { content: content as Prisma.InputJsonObject, updatedAt: now };
    await tx.staffDraft.upsert({
      where: { staffId_kind_subjectId: { staffId: actor.staffId, kind, subjectId } },
      create: { staffId: actor.staffId, kind, subjectId, ...saved },
      update: saved,
    });
    await tx.$executeRaw`DELETE FROM staff_draft WHERE staff_id = ${actor.staffId}::uuid AND (kind, subject_id) IN
      (SELECT kind, subject_id FROM staff_draft WHERE staff_id = ${actor.staffId}::uuid ORDER BY updated_at DESC, kind, subject_id OFFSET ${MOST_DRAFTS})`;
    return done({ updatedAt: now.toISOString() });
  },
});

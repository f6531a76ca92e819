import type * as z from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';
import { SaveDraft } from '@/lib/staff/schemas';
import { done } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';

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
    return done({ updatedAt: now.toISOString() });
  },
});

import type * as z from 'zod';
import { FindDraft } from '@/lib/staff/schemas';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';

export interface Draft {
  content: Record<string, unknown> | null;
  updatedAt: string | null;
}

/** What the person was typing here, if anything. Only ever their own. */
export const findDraft = defineQuery<z.infer<typeof FindDraft>, Draft>({
  name: 'staff.findDraft',
  permission: 'draft:own',
  scope: 'self',
  input: FindDraft,
  audit: nothingPersonal,
  run: async ({ tx, actor }, { kind, subjectId }) => {
    const draft = await tx.staffDraft.findUnique({ where: { staffId_kind_subjectId: { staffId: actor.staffId, kind, subjectId } } });
    return { content: draft ? (draft.content as Record<string, unknown>) : null, updatedAt: draft?.updatedAt.toISOString() ?? null };
  },
});

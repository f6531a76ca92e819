import type * as z from 'zod';
import { DiscardDraft } from '@/lib/staff/schemas';
import { done } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';

/** Throws away what was being typed here. */
export const discardDraft = defineCommand<z.infer<typeof DiscardDraft>, { discarded: boolean }>({
  name: 'staff.discardDraft',
  permission: 'draft:own',
  scope: 'self',
  input: DiscardDraft,
  audit: nothingPersonal,
  announce: () => [],
  run: async ({ tx, actor }, { kind, subjectId }) => {
    const { count } = await tx.staffDraft.deleteMany({ where: { staffId: actor.staffId, kind, subjectId } });
    return done({ discarded: count > 0 });
  },
});

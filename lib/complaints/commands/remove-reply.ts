import type * as z from 'zod';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { keptBy } from '../queries/list-replies';
import { RemoveReply } from '../schemas/replies';

/** Takes a canned reply away: of the person's own branch, or, for the administrator, of every office. Answers that began with it stay as they are. */
export const removeReply = defineCommand<z.infer<typeof RemoveReply>, { id: string; title: string }>({
  name: 'complaints.removeReply',
  permission: 'reply:edit',
  scope: 'branches',
  input: RemoveReply,
  announce: () => [],
  audit: (_, { id, title }, { actor }) => [{ action: 'complaint.edit_reply', objectId: id, detail: { act: 'removed', ...keptBy(actor), title } }],
  run: async ({ tx, actor }, { id }) => {
    const stored = await tx.cannedReply.findFirst({ where: { id, ...keptBy(actor) }, select: { title: true } });
    const { count } = await tx.cannedReply.deleteMany({ where: { id, ...keptBy(actor) } });
    return stored === null || count === 0 ? notFound : done({ id, title: stored.title });
  },
});

import type * as z from 'zod';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';
import { DeleteView, SaveView } from '../schemas/queue';

const MOST_VIEWS = 20;

/** Keeps a filter of the queue under a name of the person's own; the same name again replaces it. Names and texts of members are no part of it. */
export const saveView = defineCommand<z.infer<typeof SaveView>, { id: string }>({
  name: 'complaints.saveView',
  permission: 'view:own',
  scope: 'self',
  input: SaveView,
  audit: nothingPersonal,
  announce: () => [],
  run: async ({ tx, actor, now }, { name, filter }) => {
    const mine = { staffId: actor.staffId, area: 'complaints' };
    const [kept, count] = [await tx.savedView.findFirst({ where: { ...mine, name }, select: { id: true } }), await tx.savedView.count({ where: mine })];
    if (!kept && count >= MOST_VIEWS) return refused(['too_many_views']);
    const id = kept?.id ?? newId();
    await tx.savedView.upsert({ where: { id }, create: { id, ...mine, name, filter, createdAt: now }, update: { filter } });
    return done({ id });
  },
});

/** Takes a view of one's own away. */
export const deleteView = defineCommand<z.infer<typeof DeleteView>, { id: string }>({
  name: 'complaints.deleteView',
  permission: 'view:own',
  scope: 'self',
  input: DeleteView,
  audit: nothingPersonal,
  announce: () => [],
  run: async ({ tx, actor }, { id }) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, staffId: actor.staffId } });
    return count === 0 ? notFound : done({ id });
  },
});

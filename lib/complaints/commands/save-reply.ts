import { newId } from '@/lib/server/id';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { keptBy } from '../queries/list-replies';
import { unknownReplyFields } from '../rules/reply-fields';
import { SaveReply, type SaveReplyInput } from '../schemas/replies';

/** Adds or changes a canned reply: of the person's own branch, or, for the administrator, of every office. Others look like missing ones. */
export const saveReply = defineCommand<SaveReplyInput, { id: string }>({
  name: 'complaints.saveReply',
  permission: 'reply:edit',
  scope: 'branches',
  input: SaveReply,
  announce: () => [],
  audit: ({ category, title, body }, { id }, { actor }) => [{ action: 'complaint.edit_reply', objectId: id, detail: { act: 'saved', ...keptBy(actor), category, title, body } }],
  run: async (context, { id, seenAt, ...content }) => {
    const [unknown] = unknownReplyFields(content.body);
    if (unknown !== undefined) return refused(['unknown_field_in_text'], { body: 'unknown_field_in_text' }, { name: unknown });
    const { tx, actor, now } = context;
    const data = { ...content, updatedAt: now, updatedBy: actor.staffId };
    if (id === null) {
      const { id: made } = await tx.cannedReply.create({ data: { id: newId(), ...keptBy(actor), ...data } });
      return done({ id: made });
    }
    const stored = await tx.cannedReply.findFirst({ where: { id, ...keptBy(actor) } });
    if (!stored) return notFound;
    const seen = seenAt === null || stored.updatedAt.toISOString() === seenAt;
    const { count } = seen ? await tx.cannedReply.updateMany({ where: { id, ...keptBy(actor), updatedAt: stored.updatedAt }, data }) : { count: 0 };
    return count === 1 ? done({ id }) : conflict(context, id, content);
  },
});

/** Somebody else changed it meanwhile: who, and what is different from what was wanted. */
async function conflict({ tx, actor }: Context, id: string, wanted: Pick<SaveReplyInput, 'category' | 'title' | 'body'>): Promise<Outcome<never>> {
  const stored = await tx.cannedReply.findFirst({ where: { id, ...keptBy(actor) } });
  if (!stored) return notFound;
  const by = stored.updatedBy === null ? null : await tx.staff.findUnique({ where: { id: stored.updatedBy }, select: { name: true } });
  const changes = (['category', 'title', 'body'] as const).filter((field) => stored[field] !== wanted[field]).map((field) => ({ field, before: stored[field], after: wanted[field] }));
  return { kind: 'conflict', by: by?.name ?? '', at: stored.updatedAt.toISOString(), changes };
}

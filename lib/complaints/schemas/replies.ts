import * as z from 'zod';
import { CATEGORY_KEYS, type Category } from '../model';

/**
 * A canned reply; with an id that one is changed. `seenAt` is the `updatedAt` of what was changed on the screen: when somebody else was faster,
 * it is a conflict. Left out, the last one wins.
 */
export const SaveReply = z.object({
  id: z.uuid().nullable().default(null),
  seenAt: z.string().max(40).nullable().default(null),
  category: z.enum(CATEGORY_KEYS as [Category, ...Category[]]).nullable(),
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().min(1).max(5_000),
});
export type SaveReplyInput = z.infer<typeof SaveReply>;

export const RemoveReply = z.object({ id: z.uuid() });
export const ListReplies = z.object({});

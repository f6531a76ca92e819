import * as z from 'zod';
import { type Category, CATEGORY_KEYS, CHANNELS, COMPLAINT_SORTS, COMPLAINT_STATUSES, COMPLAINT_VIEWS, LEVELS } from '../model';

/** Filters of the queue. `text` looks for a reference, a number of another system, or the beginning of a word of the name. */
export const ComplaintFilter = z.object({
  view: z.enum(COMPLAINT_VIEWS).default('all'),
  text: z.string().trim().max(100).default(''),
  status: z.enum(COMPLAINT_STATUSES).nullable().default(null),
  level: z.enum(LEVELS).nullable().default(null),
  category: z.enum(CATEGORY_KEYS as [Category, ...Category[]]).nullable().default(null),
  channel: z.enum(CHANNELS).nullable().default(null),
});
export type ComplaintFilterInput = z.infer<typeof ComplaintFilter>;

/** One page of the queue: keyset, so `after` is the last row of the page before. */
export const ListComplaints = ComplaintFilter.extend({
  sort: z.enum(COMPLAINT_SORTS).default('urgency'),
  descending: z.boolean().default(false),
  after: z.object({ key: z.string().max(200), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListComplaintsInput = z.infer<typeof ListComplaints>;

/** The whole queue as a file, in parts of 500 rows. */
export const ExportComplaints = ListComplaints.omit({ limit: true })
  .extend({ format: z.enum(['csv', 'xlsx']).default('csv') })
  .transform((input) => ({ ...input, limit: 500 }));
export type ExportComplaintsInput = z.infer<typeof ExportComplaints>;

/** The queue for paper: filter and order. */
export const PrintComplaints = ListComplaints.omit({ after: true, limit: true });
export type PrintComplaintsInput = z.infer<typeof PrintComplaints>;

/** Rows of the queue that may have changed. */
export const RefreshComplaints = ComplaintFilter.extend({ ids: z.array(z.uuid()).min(1).max(100) });
export type RefreshComplaintsInput = z.infer<typeof RefreshComplaints>;

/** Who is at this case now: `null` for nobody any more. */
export const MarkPresence = z.object({ id: z.uuid(), doing: z.enum(['looking', 'answering']).nullable() });

export const SavedFilter = ComplaintFilter.omit({ text: true });
export const SaveView = z.object({ name: z.string().trim().min(1).max(60), filter: SavedFilter });
export const DeleteView = z.object({ id: z.uuid() });

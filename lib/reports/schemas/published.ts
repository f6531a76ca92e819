import * as z from 'zod';

/** Which published figures: those of one scope as the table names it, or all. */
export const ReadPublished = z.object({ scope: z.string().max(80).nullable().default(null) });
export type ReadPublishedInput = z.infer<typeof ReadPublished>;

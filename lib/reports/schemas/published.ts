import * as z from 'zod';

/** Which published figures: those of one scope as the table names it, or all. */
export const ReadPublished = z.object({ scope: z.string().max(80).nullable().default(null) });
export type ReadPublishedInput = z.infer<typeof ReadPublished>;

/** The same as a file. */
export const ExportPublished = ReadPublished.extend({ format: z.enum(['csv', 'xlsx']).default('csv') });
export type ExportPublishedInput = z.infer<typeof ExportPublished>;

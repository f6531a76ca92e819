import * as z from 'zod';

/** The report of a month (null: the latest that has figures): of one branch, or of all in the scope (null). */
export const ReadAdoption = z.object({
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/).nullable().default(null),
  branchId: z.string().regex(/^[a-z]{2,8}$/).nullable().default(null),
});
export type ReadAdoptionInput = z.infer<typeof ReadAdoption>;

/** The same report as a file. */
export const ExportAdoption = ReadAdoption.extend({ format: z.enum(['csv', 'xlsx']) });
export type ExportAdoptionInput = z.infer<typeof ExportAdoption>;

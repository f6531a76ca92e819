import * as z from 'zod';
import { CHANNELS } from '../model';
import { DONE_WITHIN, RECAP_STATUSES, SUBJECTS } from '../rules/rkpng';

/** A month from 2020 on; the first of it is a date in every zone. */
const month = z.string().regex(/^20[2-9]\d-(0[1-9]|1[0-2])$/);
const branchId = z.string().regex(/^[a-z]{2,8}$/).nullable().default(null);

/** The recap of a month (null: the present one): of one office (`pusat`: the central one), or of all in the scope (null). */
export const ReadRecap = z.object({ month: month.nullable().default(null), branchId });
export type ReadRecapInput = z.infer<typeof ReadRecap>;

/** The complaints that a number counts. */
export const ReadRecapCases = z.object({
  month,
  branchId,
  cell: z.object({ channel: z.enum(CHANNELS).nullable(), subject: z.enum(SUBJECTS).nullable(), status: z.enum(RECAP_STATUSES).nullable(), within: z.enum(DONE_WITHIN).nullable() }),
  after: z.object({ receivedAt: z.iso.datetime({ offset: true }), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ReadRecapCasesInput = z.infer<typeof ReadRecapCases>;

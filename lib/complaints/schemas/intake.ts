import * as z from 'zod';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { parsePhone } from '@/lib/values/phone';
import { CATEGORY_KEYS, CHANNELS, isDetailOf, LEVELS, NUMBER_SYSTEMS, REPORTER_RELATIONS, type Category } from '../model';

/** A telephone number as people write it; kept as 62... */
export const phone = z.string().trim().max(30).transform((text, context) => {
  const read = parsePhone(text);
  if (read === null) {
    context.addIssue({ code: 'custom', message: 'invalid_phone' });
    return z.NEVER;
  }
  return read as string;
});

export const subject = z.string().trim().min(5).max(200);
export const description = z.string().trim().min(10).max(5_000);
/** A name has a letter: a number typed into the wrong box is none, and would stand unmasked in every list. */
export const reporterName = z.string().trim().min(2).max(120).regex(/\p{L}/u).refine((name) => !/\d{8}/.test(name.replace(/[\s.-]/g, '')), 'invalid_format');
export const classification = z
  .object({ level: z.enum(LEVELS), category: z.enum(CATEGORY_KEYS as [Category, ...Category[]]), detail: z.string().max(40) })
  .refine(({ category, detail }) => isDetailOf(category, detail), { path: ['detail'], message: 'detail_of_category' });

/** A complaint that is spoken at the desk or by telephone. */
export const FileComplaint = z.object({
  memberId: z.uuid().nullable().default(null),
  channel: z.enum(CHANNELS).default('branch_office'),
  reporterName,
  reporterPhone: phone.nullable().default(null),
  reporterRelation: z.enum(REPORTER_RELATIONS),
  subject,
  description,
  classification: classification.nullable().default(null),
  facilityCode: z.string().regex(FACILITY_CODE).nullable().default(null),
  regencyCode: z.string().regex(/^\d{2}\.\d{2}$/).nullable().default(null),
  numbers: z.array(z.object({ system: z.enum(NUMBER_SYSTEMS), number: z.string().trim().min(1).max(100) })).max(5).default([]),
  fileIds: z.array(z.uuid()).max(10).default([]),
});
export type FileComplaintInput = z.infer<typeof FileComplaint>;

export const OpenComplaintForm = z.object({ memberId: z.uuid().nullable().default(null) });

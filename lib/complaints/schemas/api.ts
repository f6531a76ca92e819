import * as z from 'zod';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { CATEGORIES, CATEGORY_KEYS, CHANNELS, COMPLAINT_STATUSES, isDetailOf, LEVELS, NUMBER_SYSTEMS, REPORTER_RELATIONS, type Category } from '../model';
import { description, phone, reporterName, subject } from './intake';

/** What a key may do: send complaints, and ask where the own ones stand. */
export const API_SCOPES = ['complaints:write', 'complaints:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** The source's own number: letters, digits and . _ : - in parts joined by a slash, as in `ADU/2026/000123`. */
export const SOURCE_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[A-Za-z0-9][A-Za-z0-9._:-]*)*$/;
/** Some minutes of difference between two clocks are nobody's mistake. */
const MOST_FUTURE_MS = 5 * 60_000;
const OLDEST_YEARS = 2;

/** What is wrong with the instant of receipt now, as a code. */
export function instantProblem(receivedAt: string, now: Date): 'in_future' | 'too_old' | null {
  const at = Date.parse(receivedAt);
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - OLDEST_YEARS);
  if (at > now.getTime() + MOST_FUTURE_MS) return 'in_future';
  return at < oldest.getTime() ? 'too_old' : null;
}

const details = [...new Set(Object.values(CATEGORIES).flat())];

/** What a complaint from outside consists of beside its number: what systems send and what files hold. */
export const complaintFields = {
  channel: z.enum(CHANNELS).optional(),
  receivedAt: z.iso.datetime({ offset: true }),
  reporter: z.strictObject({ name: reporterName, phone: phone.optional(), relation: z.enum(REPORTER_RELATIONS) }),
  member: z
    .strictObject({ nik: z.string().regex(/^\d{16}$/).optional(), cardNumber: z.string().regex(/^\d{13}$/).optional() })
    .refine(({ nik, cardNumber }) => nik !== undefined || cardNumber !== undefined, 'nik_or_card')
    .meta({ minProperties: 1 })
    .optional(),
  subject,
  description,
  category: z.enum(CATEGORY_KEYS as [Category, ...Category[]]).optional(),
  detail: z.enum(details).optional(),
  level: z.enum(LEVELS).optional(),
  facilityCode: z.string().regex(FACILITY_CODE).optional(),
  regencyCode: z.string().regex(/^\d{2}\.\d{2}$/).optional(),
  numbers: z.array(z.strictObject({ system: z.enum(NUMBER_SYSTEMS), number: z.string().trim().min(1).max(100) })).max(5).optional(),
};

/** Category, detail and level come together or not at all, and the detail is one of the category. */
export function checkClassification({ category, detail, level }: { category?: Category; detail?: string; level?: string }, context: z.core.$RefinementCtx): void {
  const given = { category, detail, level };
  if (Object.values(given).some((value) => value !== undefined)) {
    for (const [field, value] of Object.entries(given)) if (value === undefined) context.addIssue({ code: 'custom', path: [field], message: 'all_or_none' });
  }
  if (category !== undefined && detail !== undefined && !isDetailOf(category, detail)) context.addIssue({ code: 'custom', path: ['detail'], message: 'detail_of_category' });
}

/** A complaint that another system sends. */
export const ReceiveComplaint = z
  .strictObject({ sourceNumber: z.string().min(1).max(100).regex(SOURCE_NUMBER), ...complaintFields })
  .superRefine(checkClassification)
  .meta({ dependentRequired: { category: ['detail', 'level'], detail: ['category', 'level'], level: ['category', 'detail'] } });
export type ReceiveComplaintInput = z.infer<typeof ReceiveComplaint>;

/** The answer to a complaint that was taken, now or at an earlier attempt. */
export const ReceivedComplaint = z.strictObject({
  reference: z.string(),
  id: z.uuid(),
  status: z.enum(COMPLAINT_STATUSES),
  createdAt: z.iso.datetime({ offset: true }),
  memberFound: z.boolean(),
  duplicates: z.array(z.string()),
});
export type ReceivedComplaintOutput = z.infer<typeof ReceivedComplaint>;

/** Where a complaint of the own source stands. */
export const ComplaintState = z.strictObject({
  reference: z.string(),
  status: z.enum(COMPLAINT_STATUSES),
  level: z.enum(LEVELS).nullable(),
  answeredAt: z.iso.datetime({ offset: true }).nullable(),
  resolvedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ComplaintStateOutput = z.infer<typeof ComplaintState>;

/** RFC 9457, with what is wrong by field. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  event: z.uuid().optional(),
});

/** Codes of `errors`, in words. */
export const FIELD_ERRORS: Record<string, string> = {
  required: 'The field is missing or has another type.',
  too_short: 'The value is too short.',
  too_long: 'The value is too long, or the list has too many entries.',
  not_in_list: 'The value is none of those allowed.',
  invalid_format: 'The value does not have the form asked for.',
  unknown_field: 'The object has a field that is not known.',
  invalid_phone: 'The number is not an Indonesian telephone number.',
  nik_or_card: 'Give nik, cardNumber, or both; or leave member out.',
  all_or_none: 'Give category, detail and level together, or none of them.',
  detail_of_category: 'The detail is none of this category.',
  in_future: 'The instant is more than 5 minutes in the future.',
  too_old: 'The instant is more than 2 years ago.',
  channel_not_allowed: 'No key of this source is for this channel.',
  unknown_facility: 'No facility has this code.',
  unknown_regency: 'No regency has this code.',
  unstorable: 'Text must not contain U+0000 or half a surrogate pair.',
};

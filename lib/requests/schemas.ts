import * as z from 'zod';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { SEXES } from '@/lib/members/model';
import { checkFamilyCardNumber } from '@/lib/values/family-card';
import { bareDigits } from '@/lib/values/digits';
import { businessDate, caseVersion, evidenceIds, note, requiredNote } from '@/lib/values/inputs';
import { isMasked } from '@/lib/values/mask';
import { checkPhone } from '@/lib/values/phone';
import { MASKED_FIELDS, PAPER_KINDS, REQUEST_KINDS, REQUEST_SORTS, REQUEST_STATUSES, REQUEST_VIEWS } from './model';
import { isName, storedName } from './rules/names';

/** What is shown masked must never be saved over the real value. */
const unmasked = z.string().trim().refine((text) => !isMasked(text), { message: 'masked', abort: true });
const personName = unmasked.max(120).transform(storedName).refine(isName, 'name_letters');
/** Printable and single-spaced, as an envelope has it. */
const place = (longest: number) => unmasked.transform((text) => text.replace(/\s+/g, ' ')).pipe(z.string().min(2).max(longest).regex(/\p{L}/u));

/** A number as typed, to the form in which it is stored; the problem of the value's own check is the code. */
const numberOf = (read: (text: string) => { ok: true; value: string } | { ok: false; problem: string }) =>
  unmasked.transform((text, context): string => {
    const result = read(text);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });
const phone = numberOf((text) => {
  const check = checkPhone(text);
  return check.ok ? { ok: true, value: check.phone } : check;
});
const familyCard = numberOf((text) => {
  const check = checkFamilyCardNumber(text);
  return check.ok ? { ok: true, value: check.familyCardNumber } : check;
});
/** 16 digits; whether they can be a NIK is decided with today's date. */
const nik = numberOf((text) => {
  const digits = bareDigits(text);
  if (digits === null) return { ok: false, problem: 'not_digits' };
  return digits.length === 16 ? { ok: true, value: digits } : { ok: false, problem: digits.length < 16 ? 'too_short' : 'too_long' };
});
const email = unmasked.max(120).pipe(z.email()).transform((text) => text.toLowerCase());

const common = { memberId: z.uuid(), note: note.default(''), evidenceIds };

/** One request of one of four kinds. Null or absent is no change: a screen sends only what was typed. */
export const FileRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('identity_correction'), ...common,
    name: personName.nullable().default(null), birthDate: businessDate.nullable().default(null), sex: z.enum(SEXES).nullable().default(null), nik: nik.nullable().default(null),
  }),
  z.object({
    kind: z.literal('contact_update'), ...common,
    address: place(200).nullable().default(null), district: place(80).nullable().default(null),
    regencyCode: z.string().regex(/^\d{2}\.\d{2}$/).nullable().default(null),
    phone: phone.nullable().default(null), email: email.nullable().default(null), removePhone: z.boolean().default(false), removeEmail: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('death_report'), ...common, diedOn: businessDate }),
  z.object({
    kind: z.literal('newborn_report'), ...common,
    name: personName, birthDate: businessDate, sex: z.enum(SEXES),
    familyCard: familyCard.nullable().default(null), facilityCode: z.string().regex(FACILITY_CODE).nullable().default(null),
  }),
]);
export type FileRequestInput = z.infer<typeof FileRequest>;

export const ApproveRequest = z.object({ ...caseVersion, note: note.default('') });
export const ReturnRequest = z.object({ ...caseVersion, note: requiredNote });
export const RejectRequest = z.object({ ...caseVersion, note: requiredNote });
/** Several decisions at once; each row gets a result of its own. */
export const DecideRequests = z.object({
  action: z.enum(['approve', 'return', 'reject']),
  note: note.default(''),
  items: z.array(z.object(caseVersion)).min(1).max(100),
});
export const CancelRequest = z.object({ ...caseVersion, note: requiredNote });
export const ResubmitRequest = z.object({ ...caseVersion, note: note.default(''), evidenceIds });

export const OpenRequestForm = z.object({ memberId: z.uuid(), kind: z.enum(REQUEST_KINDS) });
export const GetRequest = z.object({ id: z.uuid() });
/** One masked value of a request in full, as it was or as it will be. */
export const RevealRequest = z.object({ id: z.uuid(), field: z.enum(MASKED_FIELDS), side: z.enum(['before', 'after']) });

/** Filters of the queue. `text` looks for a reference number or the beginning of a word of the member's name. */
export const RequestFilter = z.object({
  view: z.enum(REQUEST_VIEWS).default('waiting'),
  text: z.string().trim().max(100).default(''),
  kind: z.enum(REQUEST_KINDS).nullable().default(null),
  status: z.enum(REQUEST_STATUSES).nullable().default(null),
});
export type RequestFilterInput = z.infer<typeof RequestFilter>;

/** One page of the queue: keyset, so `after` is the last row of the page before. */
export const ListRequests = RequestFilter.extend({
  sort: z.enum(REQUEST_SORTS).default('requestedAt'),
  descending: z.boolean().default(false),
  after: z.object({ key: z.string().max(200), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListRequestsInput = z.infer<typeof ListRequests>;

/** The whole queue as a file, in parts of 500 rows. */
export const ExportRequests = ListRequests.omit({ limit: true })
  .extend({ format: z.enum(['csv', 'xlsx']).default('csv') })
  .transform((input) => ({ ...input, limit: 500 }));
export type ExportRequestsInput = z.infer<typeof ExportRequests>;

/** The queue for paper: filter and order. */
export const PrintRequests = ListRequests.omit({ after: true, limit: true });
export type PrintRequestsInput = z.infer<typeof PrintRequests>;

/** Rows of the queue that may have changed: how they are now, and whether the filter still finds them. */
export const RefreshRequests = RequestFilter.extend({ ids: z.array(z.uuid()).min(1).max(100) });
export type RefreshRequestsInput = z.infer<typeof RefreshRequests>;

export const MAX_PAPER_BYTES = 5 * 1024 * 1024;
/** A paper for a member. The content is checked by its bytes, never by its name. */
export const UploadPaper = z.object({
  memberId: z.uuid(),
  kind: z.enum(PAPER_KINDS),
  fileName: z.string().trim().min(1).max(200),
  content: z.instanceof(Uint8Array),
});

import * as z from 'zod';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { SEGMENTS } from '@/lib/members/model';
import { businessDate, caseVersion, evidenceIds, note, requiredNote } from '@/lib/values/inputs';
import { EVIDENCE_KINDS, TRANSFER_REASONS, TRANSFER_SORTS, TRANSFER_STATUSES, TRANSFER_VIEWS } from './model';

/** One request for one or several members of a family card to one facility. */
export const RequestTransfer = z.object({
  memberIds: z.array(z.uuid()).min(1).max(30).refine((ids) => new Set(ids).size === ids.length, 'twice'),
  facilityCode: z.string().regex(FACILITY_CODE),
  reason: z.enum(TRANSFER_REASONS),
  letterDate: businessDate.nullable().default(null),
  note: note.default(''),
  evidenceIds,
});
export type RequestTransferInput = z.infer<typeof RequestTransfer>;

export const ApproveTransfer = z.object({ ...caseVersion, note: note.default('') });
export const ReturnTransfer = z.object({ ...caseVersion, note: requiredNote });
export const RejectTransfer = z.object({ ...caseVersion, note: requiredNote });
export const CancelTransfer = z.object({ ...caseVersion, note: requiredNote });
export const ResubmitTransfer = z.object({ ...caseVersion, note: note.default(''), letterDate: businessDate.nullable().default(null), evidenceIds });

/** Several decisions at once; each row gets a result of its own. */
export const DecideTransfers = z.object({
  action: z.enum(['approve', 'return', 'reject']),
  note: note.default(''),
  items: z.array(z.object(caseVersion)).min(1).max(100),
});

export const OpenTransferForm = z.object({ memberId: z.uuid() });
export const GetTransfer = z.object({ id: z.uuid() });
export const GetEvidence = z.object({ id: z.uuid() });

/** Filters of the queue. `text` looks for a reference number or the beginning of a word of the member's name; `localGovernmentId` may be `none`. What stands after `code` is what a number of a report counts. */
export const TransferFilter = z.object({
  view: z.enum(TRANSFER_VIEWS).default('waiting'),
  text: z.string().trim().max(100).default(''),
  status: z.enum(TRANSFER_STATUSES).nullable().default(null),
  localGovernmentId: z.string().max(20).nullable().default(null),
  code: z.string().regex(/^T\d{1,2}$/).nullable().default(null),
  from: businessDate.nullable().default(null),
  to: businessDate.nullable().default(null),
  region: z.string().max(20).nullable().default(null),
  branch: z.string().max(20).nullable().default(null),
  segment: z.enum(SEGMENTS).nullable().default(null),
  facility: z.string().regex(FACILITY_CODE).nullable().default(null),
  undecided: z.boolean().default(false),
});
export type TransferFilterInput = z.infer<typeof TransferFilter>;

/** One page of the queue: keyset, so `after` is the last row of the page before. */
export const ListTransfers = TransferFilter.extend({
  sort: z.enum(TRANSFER_SORTS).default('requestedAt'),
  descending: z.boolean().default(false),
  after: z.object({ key: z.string().max(200), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
});
export type ListTransfersInput = z.infer<typeof ListTransfers>;

/** The whole queue as a file, in parts of 500 rows. */
export const ExportTransfers = ListTransfers.omit({ limit: true }).transform((input) => ({ ...input, limit: 500 }));

/** The queue for paper: filter and order. */
export const PrintTransfers = ListTransfers.omit({ after: true, limit: true });
export type PrintTransfersInput = z.infer<typeof PrintTransfers>;

/** Rows of the queue that may have changed: how they are now, and whether the filter still finds them. */
export const RefreshTransfers = TransferFilter.extend({ ids: z.array(z.uuid()).min(1).max(100) });
export type RefreshTransfersInput = z.infer<typeof RefreshTransfers>;

export const MAX_EVIDENCE_BYTES = 5 * 1024 * 1024;
/** A file as evidence for a member. The content is checked by its bytes, never by its name. */
export const UploadEvidence = z.object({
  memberId: z.uuid(),
  kind: z.enum(EVIDENCE_KINDS),
  fileName: z.string().trim().min(1).max(200),
  content: z.instanceof(Uint8Array),
});

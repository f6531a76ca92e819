import * as z from 'zod';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { CATEGORY_KEYS, isDetailOf, LEVELS, LONGEST_TASK, NUMBER_SYSTEMS, PAUSE_REASONS, type Category } from '../model';
import { ESCALATION_RECIPIENTS } from '../rules/policy';

/** The case and the version that the person saw. */
const target = { id: z.uuid(), version: z.int().positive() };
const note = z.string().trim().max(5_000);
const requiredNote = note.min(5);
const branchId = z.string().regex(/^[a-z]{2,8}$/);
const facilityCode = z.string().regex(FACILITY_CODE);

const classification = { level: z.enum(LEVELS), category: z.enum(CATEGORY_KEYS as [Category, ...Category[]]), detail: z.string().max(40) };
const detailFits = (input: { category: Category; detail: string }) => isDetailOf(input.category, input.detail);
const DETAIL = { path: ['detail'], message: 'detail_of_category' };

/** Level and category, by triage or by the branch that holds the case. */
export const ClassifyComplaint = z.object({ ...target, ...classification, note: note.default('') }).refine(detailFits, DETAIL);
/** To a branch, classified in the same act. */
export const ForwardComplaint = z.object({ ...target, ...classification, branchId, note: note.default('') }).refine(detailFits, DETAIL);
/** To a hospital or FKTP; the clock stays with the branch (at triage: the branch of the facility). */
export const ForwardToProvider = z.object({ ...target, facilityCode, note: requiredNote, classification: z.object(classification).refine(detailFits, DETAIL).nullable().default(null) });
/** The provider's answer, with its papers. */
export const AnswerProvider = z.object({ ...target, note: requiredNote, fileIds: z.array(z.uuid()).max(10).default([]) });

/** To oneself (claim) or to a colleague of the branch. */
export const AssignComplaint = z.object({ ...target, assigneeId: z.uuid() });
/** Up to 100 at once; each row gets a verdict of its own. */
export const AssignComplaints = z.object({ assigneeId: z.uuid(), items: z.array(z.object(target)).min(1).max(100) });
/** The most urgent unassigned case of the own branch. */
export const ClaimNext = z.object({});

/** An answer to the member; the first one stops the clock of the first response. */
export const RespondToComplaint = z.object({ ...target, text: requiredNote });
/** Internal: moves no clock and no version. */
export const CommentComplaint = z.object({ id: z.uuid(), text: requiredNote });
/** Bukan wewenang: back to the central office, or to the supervisor when it was returned too often. */
export const ReturnComplaint = z.object({ ...target, note: requiredNote });
export const PauseComplaint = z.object({ ...target, reason: z.enum(PAUSE_REASONS), note: requiredNote, fileId: z.uuid().nullable().default(null) });
export const ResumeComplaint = z.object({ ...target, note: note.default('') });
/** `override`: why it is resolved while its call-back is open; a supervisor's word. */
export const ResolveComplaint = z.object({ ...target, answer: requiredNote, override: requiredNote.nullable().default(null) });
export const RejectComplaint = z.object({ ...target, note: requiredNote });
export const EscalateComplaint = z.object({ ...target, to: z.enum(ESCALATION_RECIPIENTS), note: requiredNote });
export const ReopenComplaint = z.object({ ...target, note: requiredNote });
/** How satisfied the reporter is, 1 to 5. */
export const RateComplaint = z.object({ ...target, rating: z.int().min(1).max(5), note: z.string().trim().max(1_000).default('') });

/** `id` is carried on in `intoId`. */
export const MergeComplaint = z.object({ ...target, intoId: z.uuid(), note: requiredNote });
export const UnmergeComplaint = z.object({ ...target, note: note.default('') });
export const LinkComplaints = z.object({ id: z.uuid(), otherId: z.uuid() }).refine(({ id, otherId }) => id !== otherId, { path: ['otherId'], message: 'same_complaint' });
export const UnlinkComplaints = LinkComplaints;
/** A number under which another system knows the case. */
export const AddComplaintNumber = z.object({ id: z.uuid(), system: z.enum(NUMBER_SYSTEMS), number: z.string().trim().min(1).max(100) });

const day = z.string().max(40).transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read !== null && read >= '2000-01-01' && read <= '2099-12-31') return read;
  context.addIssue({ code: 'custom', message: 'invalid_date' });
  return z.NEVER;
});

/** What is still to do: a line, perhaps until a day, perhaps for a colleague of the branch. */
export const AddTask = z.object({ id: z.uuid(), text: z.string().trim().min(1).max(LONGEST_TASK), dueOn: day.nullable().default(null), assigneeId: z.uuid().nullable().default(null) });
/** The tick, or taking it off again. */
export const FinishTask = z.object({ taskId: z.uuid(), done: z.boolean() });
export const RemoveTask = z.object({ taskId: z.uuid() });

export const GetComplaint = z.object({ id: z.uuid() });
